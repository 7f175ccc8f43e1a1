package dev.tramontane.engine.query.jooq;

import dev.tramontane.engine.query.Filter;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;

/** The operators of a filter on a column with an order. */
final class Comparison {

  private Comparison() {}

  /**
   * How a row without a value compares: it is unequal to every value, and neither less nor more.
   */
  static <T> Condition of(
      Field<T> field, Filter.Operator operator, List<? extends Field<T>> values) {
    var value = values.getFirst();
    return switch (operator) {
      case EQUAL -> field.eq(value);
      case NOT_EQUAL -> field.isDistinctFrom(value);
      case GREATER -> field.gt(value);
      case GREATER_OR_EQUAL -> field.ge(value);
      case LESS -> field.lt(value);
      case LESS_OR_EQUAL -> field.le(value);
      case IN -> field.in(values);
      case NOT_IN -> field.isNull().or(field.notIn(values));
      case HAS -> field.cast(String.class).contains(value.cast(String.class));
    };
  }
}
