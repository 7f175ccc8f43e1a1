package dev.tramontane.engine.query.jooq;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.query.Filter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.JSON;
import org.jooq.Table;

/**
 * The columns that a list can be filtered and sorted by, named as in the REST API. Built once per
 * list and then only read.
 */
public final class ListColumns {

  private final Table<?> table;
  private final Field<UUID> id;
  private final Map<String, ListColumn> columns = new LinkedHashMap<>();

  private ListColumns(Table<?> table, Field<UUID> id) {
    this.table = table;
    this.id = id;
    uuid("id", id);
  }

  /**
   * @param id the table's key, which ends every order
   */
  public static ListColumns of(Table<?> table, Field<UUID> id) {
    return new ListColumns(table, id);
  }

  public ListColumns text(String name, Field<String> field) {
    return add(name, new TextColumn(field, false));
  }

  /** A text of few values, such as a state, that has partial indexes. */
  public ListColumns choice(String name, Field<String> field) {
    return add(name, new TextColumn(field, true));
  }

  public ListColumns time(String name, Field<Instant> field) {
    return add(name, new TimeColumn(field));
  }

  public ListColumns json(String name, Field<JSON> field) {
    return add(name, new JsonColumn(field));
  }

  public ListColumns tags(String name, Field<String[]> field) {
    return add(name, new TagsColumn(field));
  }

  public ListColumns uuid(String name, Field<UUID> field) {
    return add(name, new ExactColumn<>(field, UUID::fromString, "a UUID"));
  }

  public ListColumns truth(String name, Field<Boolean> field) {
    return add(name, new ExactColumn<>(field, ListColumns::truth, "true or false"));
  }

  Table<?> table() {
    return table;
  }

  Field<UUID> id() {
    return id;
  }

  Condition condition(Filter filter) {
    return column(filter.column()).condition(filter);
  }

  Field<?> sortKey(String name) {
    return column(name).sortKey();
  }

  private ListColumns add(String name, ListColumn column) {
    columns.put(name, column);
    return this;
  }

  private ListColumn column(String name) {
    return Optional.ofNullable(columns.get(name))
        .orElseThrow(() ->
            EngineException.invalid(
                "unknown-column",
                "There is no column '%s' to filter or sort by.".formatted(name),
                "Use one of: " + String.join(", ", columns.keySet()) + "."));
  }

  private static Boolean truth(String text) {
    return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
      case "true", "1", "yes" -> true;
      case "false", "0", "no" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }
}
