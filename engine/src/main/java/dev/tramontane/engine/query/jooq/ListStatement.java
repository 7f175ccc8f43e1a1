package dev.tramontane.engine.query.jooq;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SelectSeekStepN;

/**
 * One page of a list in one statement. A page begins behind the row that the marker names, found by
 * the values that row sorts by, so that a late page costs no more than the first one.
 */
public final class ListStatement {

  private ListStatement() {}

  /**
   * Reads a page.
   *
   * @param fixed a condition that the caller does not choose, such as the project
   * @throws EngineException {@code INVALID} for unknown columns and values that cannot be read
   */
  public static <T> Page<T> fetch(
      DSLContext sql,
      ListColumns columns,
      Collection<? extends SelectFieldOrAsterisk> selected,
      Condition fixed,
      ListQuery query,
      RecordMapper<? super Record, T> mapper) {
    var keys = sortKeys(columns, query);
    var ordered =
        sql.select(selected)
            .from(columns.table())
            .where(fixed.and(filters(columns, query)))
            .orderBy(order(keys));
    var items = page(ordered, columns, keys.keySet(), query).fetch(mapper);
    return new Page<>(items, items.size() == query.limit());
  }

  private static Condition filters(ListColumns columns, ListQuery query) {
    return query.filters().stream().map(columns::condition).reduce(noCondition(), Condition::and);
  }

  /** The fields to sort by, each with whether it descends; the key is always among them. */
  private static SequencedMap<Field<?>, Boolean> sortKeys(ListColumns columns, ListQuery query) {
    var keys = new LinkedHashMap<Field<?>, Boolean>();
    query.sort().forEach(sort -> keys.put(columns.sortKey(sort.column()), sort.descending()));
    if (!keys.containsKey(columns.id())) {
      boolean descending = !query.sort().isEmpty() && query.sort().getLast().descending();
      keys.put(columns.id(), descending);
    }
    return keys;
  }

  private static List<OrderField<?>> order(SequencedMap<Field<?>, Boolean> keys) {
    var order = new ArrayList<OrderField<?>>();
    keys.forEach((field, descending) -> order.add(descending ? field.desc() : field.asc()));
    return order;
  }

  private static ResultQuery<Record> page(
      SelectSeekStepN<Record> ordered,
      ListColumns columns,
      Collection<Field<?>> keys,
      ListQuery query) {
    if (query.marker().isEmpty()) {
      return ordered.limit(query.limit());
    }
    var marker = markerId(query.marker().get());
    var values = new ArrayList<Field<?>>();
    for (var key : keys) {
      values.add(key.equals(columns.id()) ? val(marker) : valueOf(key, columns, marker));
    }
    return ordered.seek(values.toArray(Field<?>[]::new)).limit(query.limit());
  }

  private static Field<?> valueOf(Field<?> key, ListColumns columns, UUID marker) {
    return select(key).from(columns.table()).where(columns.id().eq(marker)).asField();
  }

  private static UUID markerId(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException wrong) {
      throw EngineException.invalid(
          "invalid-marker",
          "Expected a UUID as marker, but found '%s'.".formatted(text),
          "Give the id of the last item of the page before.");
    }
  }
}
