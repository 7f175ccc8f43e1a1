package dev.tramontane.expression.jinja;

import dev.tramontane.expression.jinja.function.Library;
import dev.tramontane.expression.jinja.method.Methods;
import dev.tramontane.expression.jinja.object.Builtin;
import java.util.List;
import java.util.stream.Stream;

/** Everything that a template can use by name, for editors. */
public final class JinjaLibrary {

  private static final List<Entry> ENTRIES =
      Stream.concat(
              Library.all().map(builtin -> entry(builtin, "")),
              Methods.catalogue().entrySet().stream()
                  .flatMap(
                      type -> type.getValue().stream().map(method -> entry(method, type.getKey()))))
          .toList();

  private JinjaLibrary() {}

  /** How an entry is written in a template. */
  public enum Kind {
    /** {@code value | name}. */
    FILTER,
    /** {@code value is name}. */
    TEST,
    /** {@code name()}. */
    FUNCTION,
    /** {@code value.name()}. */
    METHOD
  }

  /**
   * One filter, test, function or method.
   *
   * @param type for a method, the type that has it; otherwise empty
   * @param signature its parameters as text; the first one of a filter, test or method is the value
   *     it is used on, and a fallback of {@code ?} means that the argument may be left out
   * @param doc one line
   */
  public record Entry(Kind kind, String type, String name, String signature, String doc) {}

  /** All entries: filters, tests, functions, then methods by type. */
  public static List<Entry> entries() {
    return ENTRIES;
  }

  /** The entries of one kind. */
  public static List<Entry> entries(Kind kind) {
    return ENTRIES.stream().filter(entry -> entry.kind() == kind).toList();
  }

  private static Entry entry(Builtin builtin, String type) {
    return new Entry(
        kind(builtin.kind()), type, builtin.name(), builtin.signature().text(), builtin.doc());
  }

  private static Kind kind(Builtin.Kind kind) {
    return switch (kind) {
      case FILTER -> Kind.FILTER;
      case TEST -> Kind.TEST;
      case FUNCTION -> Kind.FUNCTION;
      case METHOD -> Kind.METHOD;
    };
  }
}
