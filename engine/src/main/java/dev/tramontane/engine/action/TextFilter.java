package dev.tramontane.engine.action;

import dev.tramontane.engine.query.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Filters on a text in memory, with the meaning they have in the database. */
final class TextFilter {

  private TextFilter() {}

  static boolean accepts(Filter filter, Optional<String> text) {
    var values = filter.values().stream().filter(Objects::nonNull).toList();
    return values.isEmpty()
        ? text.isEmpty() == (filter.operator() != Filter.Operator.NOT_EQUAL)
        : accepts(filter.operator(), values, text);
  }

  private static boolean accepts(
      Filter.Operator operator, List<String> values, Optional<String> text) {
    var value = values.getFirst();
    return switch (operator) {
      case EQUAL -> text.filter(value::equals).isPresent();
      case NOT_EQUAL -> text.filter(value::equals).isEmpty();
      case GREATER -> text.filter(each -> each.compareTo(value) > 0).isPresent();
      case GREATER_OR_EQUAL -> text.filter(each -> each.compareTo(value) >= 0).isPresent();
      case LESS -> text.filter(each -> each.compareTo(value) < 0).isPresent();
      case LESS_OR_EQUAL -> text.filter(each -> each.compareTo(value) <= 0).isPresent();
      case IN -> text.filter(values::contains).isPresent();
      case NOT_IN -> text.filter(values::contains).isEmpty();
      case HAS -> text.filter(each -> each.contains(value)).isPresent();
    };
  }
}
