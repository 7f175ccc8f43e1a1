package dev.tramontane.engine.query.jooq;

import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.query.Filter;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;

/** A set of tags; a filter names, separated by commas, those that a row must have all of. */
record TagsColumn(Field<String[]> field) implements ListColumn {

  @Override
  public Condition compare(Filter filter) {
    var tags =
        FilterValues.of(filter)
            .flatMap(text -> Stream.of(text.split(",")))
            .map(String::strip)
            .filter(tag -> !tag.isEmpty())
            .toArray(String[]::new);
    var hasAll = field.contains(val(tags, field));
    return switch (filter.operator()) {
      case NOT_EQUAL, NOT_IN -> hasAll.not();
      case EQUAL, IN, HAS, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL -> hasAll;
    };
  }

  @Override
  public Field<?> sortKey() {
    return field;
  }
}
