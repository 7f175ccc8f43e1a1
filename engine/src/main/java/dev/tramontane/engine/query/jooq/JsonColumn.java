package dev.tramontane.engine.query.jooq;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.query.Filter;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;

/** A JSON value, compared by its stored text as Mistral does. */
record JsonColumn(Field<JSON> field) implements ListColumn {

  @Override
  public Condition compare(Filter filter) {
    return Comparison.of(
        text(),
        filter.operator(),
        FilterValues.of(filter).map(value -> val(value, text())).toList());
  }

  private Field<String> text() {
    return field.cast(String.class);
  }

  @Override
  public Field<?> sortKey() {
    return coalesce(text(), inline(""));
  }
}
