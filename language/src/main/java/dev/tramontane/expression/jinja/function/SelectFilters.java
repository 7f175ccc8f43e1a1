package dev.tramontane.expression.jinja.function;

import static dev.tramontane.expression.jinja.object.Builtin.filter;

import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Bound;
import dev.tramontane.expression.jinja.object.Builtin;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.python.PythonException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Filters that apply another filter or a test to each item. */
final class SelectFilters {

  static final List<Builtin> ALL =
      List.of(
          filter(
              "map(value, *args, **kwargs)",
              "Each item's attribute, or each item through the filter that is named.",
              SelectFilters::map),
          filter(
              "select(value, *args, **kwargs)",
              "The items that pass a test, or that are true.",
              args -> select(args, false, true)),
          filter(
              "reject(value, *args, **kwargs)",
              "The items that do not pass a test, or that are false.",
              args -> select(args, false, false)),
          filter(
              "selectattr(value, *args, **kwargs)",
              "The items whose attribute passes a test, or is true.",
              args -> select(args, true, true)),
          filter(
              "rejectattr(value, *args, **kwargs)",
              "The items whose attribute does not pass a test, or is false.",
              args -> select(args, true, false)));

  private SelectFilters() {}

  /** The items; what is false has none, even if it could not have any. */
  private static Iterator<@Nullable Object> items(Bound args) {
    return args.evaluation().isTrue(args.value())
        ? args.evaluation().iterate(args.value())
        : Collections.emptyIterator();
  }

  private static Object map(Bound args) {
    return Lazy.of(() -> {
      var items = items(args);
      return items.hasNext() ? Lazy.map(items, mapping(args)) : items;
    });
  }

  private static UnaryOperator<@Nullable Object> mapping(Bound args) {
    var evaluation = args.evaluation();
    var others = args.others();
    if (others.positional().isEmpty() && others.named().containsKey("attribute")) {
      return attributeMapping(evaluation, others);
    }
    if (others.positional().isEmpty()) {
      throw new PythonException("FilterArgumentError", "map requires a filter argument");
    }
    var name = evaluation.text(others.positional().getFirst());
    var rest = others.from(1);
    return item -> evaluation.filter(name, item, rest);
  }

  private static UnaryOperator<@Nullable Object> attributeMapping(
      Evaluation evaluation, Arguments arguments) {
    var unknown = arguments.without("attribute").without("default").named().keySet();
    if (!unknown.isEmpty()) {
      throw new PythonException(
          "FilterArgumentError",
          "Unexpected keyword argument '%s'".formatted(unknown.iterator().next()));
    }
    return Attributes.getter(
        evaluation, arguments.named().get("attribute"), arguments.named().get("default"));
  }

  private static Object select(Bound args, boolean byAttribute, boolean wanted) {
    return Lazy.of(() -> {
      var items = items(args);
      if (!items.hasNext()) {
        return items;
      }
      var test = predicate(args, byAttribute);
      return Lazy.filter(items, item -> test.test(item) == wanted);
    });
  }

  private static Predicate<@Nullable Object> predicate(Bound args, boolean byAttribute) {
    var evaluation = args.evaluation();
    if (!byAttribute) {
      return test(evaluation, args.others());
    }
    if (args.rest().isEmpty()) {
      throw new PythonException("FilterArgumentError", "Missing parameter for attribute name");
    }
    var getter = Attributes.getter(evaluation, args.rest().getFirst());
    var test = test(evaluation, args.others().from(1));
    return item -> test.test(getter.apply(item));
  }

  private static Predicate<@Nullable Object> test(Evaluation evaluation, Arguments arguments) {
    if (arguments.positional().isEmpty()) {
      return evaluation::isTrue;
    }
    var name = evaluation.text(arguments.positional().getFirst());
    var rest = arguments.from(1);
    return item -> evaluation.test(name, item, rest);
  }
}
