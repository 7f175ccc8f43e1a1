package dev.tramontane.server.list;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of resource that can be listed.
 *
 * @param name plural, as in the address and in the answer
 * @param key attribute that identifies an item in {@code marker} and is always part of the answer
 * @param defaultSort column by which the list is sorted if nothing else is asked
 * @param attributes all attributes that {@code fields} may name
 * @param columns attributes that can be filtered and sorted by
 */
public record Collection(
    String name,
    String key,
    String defaultSort,
    Set<String> attributes,
    Map<String, ColumnType> columns) {

  public Collection {
    attributes = new LinkedHashSet<>(attributes);
    columns = new LinkedHashMap<>(columns);
  }

  /** A collection whose items are known by {@code id} and come oldest first. */
  public static Collection of(String name, List<String> attributes, Columns columns) {
    return new Collection(
        name, "id", "created_at", new LinkedHashSet<>(attributes), columns.types());
  }

  /** Collects the columns of a collection. */
  public static final class Columns {

    private final Map<String, ColumnType> types = new LinkedHashMap<>();

    public Columns with(ColumnType type, String... names) {
      for (var name : names) {
        types.put(name, type);
      }
      return this;
    }

    Map<String, ColumnType> types() {
      return types;
    }
  }
}
