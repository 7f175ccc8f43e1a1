package dev.tramontane.engine.query.jooq;

import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.query.Filter;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * A value that only equality makes sense for: an id, a truth value or a number.
 *
 * @param read throws {@link IllegalArgumentException} for a text that is no such value
 * @param expected what a filter's text should be, for messages
 */
record ExactColumn<T>(Field<T> field, Function<String, T> read, String expected)
    implements ListColumn {

  @Override
  public Condition compare(Filter filter) {
    var values = FilterValues.of(filter, read, expected).map(value -> val(value, field)).toList();
    return Comparison.of(field, filter.operator(), values);
  }

  @Override
  public Field<?> sortKey() {
    return field;
  }
}
