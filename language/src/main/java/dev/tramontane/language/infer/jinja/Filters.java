package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.CallArguments;
import dev.tramontane.expression.jinja.syntax.Expression.BinaryOperator;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What filters give for the type of the value before the bar. */
final class Filters {

  private static final Set<String> GIVING_TEXT =
      Set.of(
          "capitalize",
          "center",
          "e",
          "escape",
          "filesizeformat",
          "forceescape",
          "format",
          "indent",
          "join",
          "lower",
          "pprint",
          "replace",
          "safe",
          "string",
          "striptags",
          "title",
          "tojson",
          "trim",
          "truncate",
          "upper",
          "urlencode",
          "urlize",
          "wordwrap",
          "xmlattr",
          "uuid");

  private static final Type NUMBER = Types.join(Scalar.INT, Scalar.FLOAT);

  private Filters() {}

  static Type type(String name, Type value, JinjaArguments arguments) {
    if (GIVING_TEXT.contains(name)) {
      return Scalar.TEXT;
    }
    return arguments.areKnown() ? ofKnown(name, value, arguments) : Types.UNKNOWN;
  }

  private static Type ofKnown(String name, Type value, JinjaArguments arguments) {
    var item = Members.iterated(value);
    return switch (name) {
      case "abs" -> JinjaOperators.number(value);
      case "default", "d" -> orDefault(value, arguments);
      case "int" -> Types.join(Scalar.INT, arguments.type(0, "default").orElse(Scalar.INT));
      case "float" -> Types.join(Scalar.FLOAT, arguments.type(0, "default").orElse(Scalar.FLOAT));
      case "round" -> value == Scalar.FLOAT ? Scalar.FLOAT : NUMBER;
      case "length", "count", "wordcount" -> Scalar.INT;
      case "first", "last", "random", "min", "max" -> Types.join(item, Scalar.UNDEFINED);
      case "list", "sort" -> new ListType(item);
      case "unique", "select", "reject", "selectattr", "rejectattr" -> new CollectionType(item);
      case "reverse" -> reversed(value);
      case "batch", "slice" -> rows(item, arguments);
      case "dictsort" -> new ListType(entries(value));
      case "items" -> new CollectionType(entries(value));
      case "groupby" -> groups(item, arguments);
      case "map" -> mapped(item, arguments);
      case "sum" -> sum(item, arguments);
      default -> Types.UNKNOWN;
    };
  }

  private static Type orDefault(Type value, JinjaArguments arguments) {
    var fallback = arguments.type(0, "default_value").orElse(Scalar.TEXT);
    boolean replacesFalse = arguments.find(1, "boolean").isPresent();
    var kept = Types.without(value, Scalar.UNDEFINED);
    boolean isCertain = !Types.canBe(value, Scalar.UNDEFINED) && !Types.canBe(value, Scalar.NULL);
    return isCertain && !replacesFalse ? kept : Types.join(kept, fallback);
  }

  private static Type reversed(Type value) {
    return Types.map(
        value,
        member ->
            member == Scalar.TEXT
                ? Scalar.TEXT
                : member.isUnknown()
                    ? Types.UNKNOWN
                    : new CollectionType(Members.iterated(member)));
  }

  private static Type rows(Type item, JinjaArguments arguments) {
    var fill = arguments.type(1, "fill_with").orElse(Types.NOTHING);
    return new CollectionType(new ListType(Types.join(item, fill)));
  }

  private static Type entries(Type value) {
    var dict = Types.dictIn(value);
    Type key = dict.filter(DictType::isClosed).isPresent() ? Scalar.TEXT : Types.UNKNOWN;
    return new TupleType(List.of(key, dict.map(DictType::anyValue).orElse(Types.UNKNOWN)));
  }

  private static Type groups(Type item, JinjaArguments arguments) {
    var name = arguments.find(0, "attribute").flatMap(JinjaArguments::constant);
    var fallback = arguments.type(1, "default").orElse(Types.NOTHING);
    var key = name.map(path -> Types.join(path(item, path), fallback)).orElse(Types.UNKNOWN);
    return new ListType(new TupleType(List.of(key, new ListType(item))));
  }

  private static Type mapped(Type item, JinjaArguments arguments) {
    var attribute = arguments.named("attribute");
    if (attribute.isPresent()) {
      var path = JinjaArguments.constant(attribute.get());
      var fallback = arguments.type(Integer.MAX_VALUE, "default");
      return new CollectionType(
          path.map(name -> withDefault(path(item, name), fallback)).orElse(Types.UNKNOWN));
    }
    Optional<String> filter = arguments.at(0).flatMap(JinjaArguments::constant);
    boolean isBare = arguments.count() == 1 && arguments.written().named().isEmpty();
    return filter.isPresent() && isBare
        ? new CollectionType(type(filter.get(), item, none(arguments)))
        : new CollectionType(Types.UNKNOWN);
  }

  private static JinjaArguments none(JinjaArguments arguments) {
    return new JinjaArguments(CallArguments.NONE, arguments.typer(), arguments.scope());
  }

  private static Type withDefault(Type type, Optional<Type> fallback) {
    return fallback.isEmpty()
        ? type
        : Types.join(Types.without(type, Scalar.UNDEFINED), fallback.get());
  }

  /** The attribute that a path such as {@code a.b} or {@code 0} leads to. */
  private static Type path(Type item, String path) {
    if (path.contains(",") || path.isEmpty()) {
      return Types.UNKNOWN;
    }
    var reached = item;
    for (var step : path.split("\\.", -1)) {
      reached = isNumber(step) ? Types.UNKNOWN : entry(reached, step);
    }
    return reached;
  }

  private static boolean isNumber(String step) {
    return !step.isEmpty() && step.chars().allMatch(Character::isDigit);
  }

  private static Type entry(Type owner, String name) {
    return Types.map(
        owner,
        member ->
            member instanceof DictType dict
                ? dict.certainlyHas(name)
                    ? dict.valueOf(name)
                    : Types.join(dict.valueOf(name), Scalar.UNDEFINED)
                : Types.UNKNOWN);
  }

  private static Type sum(Type item, JinjaArguments arguments) {
    var attribute = arguments.find(0, "attribute");
    var start = arguments.type(1, "start").orElse(Scalar.INT);
    var added =
        attribute.isEmpty()
            ? item
            : JinjaArguments.constant(attribute.get())
                .map(name -> path(item, name))
                .orElse(Types.UNKNOWN);
    return Types.fixpoint(start, so -> JinjaOperators.type(BinaryOperator.ADD, so, added));
  }
}
