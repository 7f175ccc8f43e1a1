package dev.tramontane.engine.query.jooq;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.journal.codec.SafeText;
import dev.tramontane.engine.query.Filter;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * A text.
 *
 * @param inlined whether values stand in the statement itself, so that a partial index on one of
 *     them is found
 */
record TextColumn(Field<String> field, boolean inlined) implements ListColumn {

  @Override
  public Condition compare(Filter filter) {
    return Comparison.of(
        field, filter.operator(), FilterValues.of(filter).map(this::value).toList());
  }

  private Field<String> value(String text) {
    return inlined ? inline(SafeText.column(text), field) : val(SafeText.column(text), field);
  }

  @Override
  public Field<?> sortKey() {
    return field.getDataType().nullable() ? coalesce(field, inline("")) : field;
  }
}
