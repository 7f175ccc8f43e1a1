package dev.tramontane.engine.query.jooq;

import dev.tramontane.engine.query.Filter;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/** A column of a list: how it is compared and how it sorts. */
sealed interface ListColumn permits TextColumn, TimeColumn, ExactColumn, JsonColumn, TagsColumn {

  Field<?> field();

  /** The rows that a filter lets through; its values are not null. */
  Condition compare(Filter filter);

  /** What rows are sorted by: never null, so that a page can begin behind any row. */
  Field<?> sortKey();

  default Condition condition(Filter filter) {
    if (filter.values().stream().allMatch(ListColumn::isNull)) {
      var wanted = filter.operator() != Filter.Operator.NOT_EQUAL;
      return wanted ? field().isNull() : field().isNotNull();
    }
    return compare(filter);
  }

  private static boolean isNull(@Nullable String value) {
    return value == null;
  }
}
