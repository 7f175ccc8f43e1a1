package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Filters on any value. */
final class ValueFilters {

  private static final Builtin DEFAULT =
      filter(
          "default(value, default_value='', boolean=false)",
          "The value, or default_value if it is undefined (with boolean: also if it is false).",
          ValueFilters::orDefault);

  static final List<Builtin> ALL =
      List.of(
          DEFAULT,
          DEFAULT.as("d"),
          filter("attr(value, name)", "An attribute, never an item.", ValueFilters::attribute),
          filter("string(value)", "The value as text.", ValueFilters::string),
          filter(
              "pprint(value)",
              "The value as Python would write it, on narrow lines.",
              args -> new PrettyText(args.model()).write(args.evaluation().settled(args.value()))),
          filter(
              "tojson(value, indent=none)",
              "JSON with sorted keys that is safe inside HTML.",
              ValueFilters::toJson));

  private ValueFilters() {}

  private static @Nullable Object orDefault(Bound args) {
    var value = args.value();
    boolean missing = value instanceof Undefined || args.isTrue("boolean") && !args.isTrue("value");
    return missing ? args.get("default_value") : value;
  }

  private static @Nullable Object attribute(Bound args) {
    var name = args.text("name");
    var value = Undefined.require(args.value());
    var found = args.evaluation().attribute(value, name);
    boolean isItem =
        value instanceof java.util.Map<?, ?>
            && !(found instanceof dev.tramontane.expression.jinja.object.Callable);
    return isItem && !(found instanceof Undefined) ? Undefined.member(value, name) : found;
  }

  private static Object string(Bound args) {
    return args.value() instanceof Markup markup ? markup : args.text("value");
  }

  private static Object toJson(Bound args) {
    var indent = args.get("indent") == null ? -1 : args.integer("indent");
    var json = new SortedJson(args.evaluation(), indent);
    return new Markup(
        json.write(args.evaluation().settled(args.value()))
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("'", "\\u0027"));
  }
}
