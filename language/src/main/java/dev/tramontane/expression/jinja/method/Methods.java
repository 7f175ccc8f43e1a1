package dev.tramontane.expression.jinja.method;

import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.BuiltinMethod;
import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.expression.python.PythonSet;
import dev.tramontane.expression.python.PythonTuple;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks up the methods and fields of values. */
public final class Methods {

  private static final Map<String, Builtin> TEXT =
      byName(
          Stream.of(
              CaseMethods.ALL,
              SearchMethods.ALL,
              SplitMethods.ALL,
              PadMethods.ALL,
              TableMethods.ALL));
  private static final Map<String, Builtin> LIST =
      byName(Stream.of(ListMethods.ALL, ListMethods.READING));
  private static final Map<String, Builtin> TUPLE = byName(Stream.of(ListMethods.READING));
  private static final Map<String, Builtin> DICT = byName(Stream.of(DictMethods.ALL));
  private static final Map<String, Builtin> INTEGER = byName(Stream.of(NumberMethods.INTEGER));
  private static final Map<String, Builtin> FLOAT = byName(Stream.of(NumberMethods.FLOAT));
  private static final Map<String, Builtin> BYTES = byName(Stream.of(BytesMethods.ALL));
  private static final Map<String, Builtin> SET = byName(Stream.of(SetMethods.ALL));
  private static final Map<String, Builtin> DATE = byName(Stream.of(DateMembers.METHODS));

  private Methods() {}

  private static Map<String, Builtin> byName(Stream<List<Builtin>> families) {
    var methods = new LinkedHashMap<String, Builtin>();
    families.flatMap(List::stream).forEach(method -> methods.put(method.name(), method));
    return methods;
  }

  /** The attribute {@code name} that the type of {@code value} gives it. */
  public static Optional<Member> member(@Nullable Object value, String name) {
    return switch (value) {
      case null -> Optional.empty();
      case String _, Markup _ -> method(TEXT, name, value);
      case PythonTuple tuple when tuple.indexOfName(name) >= 0 ->
          Member.of(tuple.get(tuple.indexOfName(name)));
      case PythonTuple _ -> method(TUPLE, name, value);
      case List<?> _ -> method(LIST, name, value);
      case Map<?, ?> _ -> method(DICT, name, value);
      case Boolean bool -> integer(PythonNumbers.number(bool), name);
      case Long _, BigInteger _ -> integer((Number) value, name);
      case Double number -> decimal(number, name);
      case PythonRange range -> range(range, name);
      case Bytes _ -> method(BYTES, name, value);
      case DictView view -> view(view, name);
      case PythonSet set -> method(SET, name, set);
      case PythonDateTime time -> DateMembers.field(time, name).or(() -> method(DATE, name, time));
      case LocalDate date -> DateMembers.field(date, name).or(() -> method(DATE, name, date));
      default -> Optional.empty();
    };
  }

  private static Optional<Member> method(
      Map<String, Builtin> methods, String name, Object receiver) {
    return Optional.ofNullable(methods.get(name))
        .map(method -> new Member(new BuiltinMethod(method, receiver)));
  }

  private static Optional<Member> integer(Number number, String name) {
    return switch (name) {
      case "real", "numerator" -> Member.of(number);
      case "imag" -> Member.of(0L);
      case "denominator" -> Member.of(1L);
      default -> method(INTEGER, name, number);
    };
  }

  private static Optional<Member> decimal(Double number, String name) {
    return switch (name) {
      case "real" -> Member.of(number);
      case "imag" -> Member.of(0.0);
      default -> method(FLOAT, name, number);
    };
  }

  private static Optional<Member> view(DictView view, String name) {
    return switch (name) {
      case "mapping" -> Member.of(view.map());
      case "isdisjoint" -> view.isSetLike() ? method(SET, name, view) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Member> range(PythonRange range, String name) {
    return switch (name) {
      case "start" -> Member.of(range.start());
      case "stop" -> Member.of(range.stop());
      case "step" -> Member.of(range.step());
      case "count", "index" -> method(TUPLE, name, range);
      default -> Optional.empty();
    };
  }

  /** Whether {@code value} has a length and what it is. */
  public static Optional<Long> length(@Nullable Object value) {
    return switch (value) {
      case String text -> Optional.of((long) text.codePointCount(0, text.length()));
      case Markup markup -> length(markup.text());
      case Collection<?> items -> Optional.of((long) items.size());
      case Map<?, ?> map -> Optional.of((long) map.size());
      case DictView view -> Optional.of((long) view.size());
      case PythonRange range -> Optional.of(range.size());
      case Bytes bytes -> Optional.of((long) bytes.content().length);
      case null, default -> Optional.empty();
    };
  }

  /** Every method of the types that templates use most, by type. */
  public static Map<String, List<Builtin>> catalogue() {
    var catalogue = new LinkedHashMap<String, List<Builtin>>();
    catalogue.put("str", List.copyOf(TEXT.values()));
    catalogue.put("list", List.copyOf(LIST.values()));
    catalogue.put("tuple", List.copyOf(TUPLE.values()));
    catalogue.put("dict", List.copyOf(DICT.values()));
    catalogue.put("set", List.copyOf(SET.values()));
    catalogue.put("int", List.copyOf(INTEGER.values()));
    catalogue.put("float", List.copyOf(FLOAT.values()));
    catalogue.put("bytes", List.copyOf(BYTES.values()));
    catalogue.put("datetime", List.copyOf(DATE.values()));
    return catalogue;
  }
}
