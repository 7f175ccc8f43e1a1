package dev.tramontane.server.list;

import dev.tramontane.engine.query.ListQuery.Sort;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.QueryParameters;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code sort_keys} and {@code sort_dirs}. The key is always the last one, in the direction
 * of the one before it, so that one index serves both.
 */
final class SortParameters {

  private SortParameters() {}

  static List<Sort> read(Collection collection, QueryParameters parameters) {
    var keys = parameters.lowerCaseList("sort_keys");
    if (keys.isEmpty()) {
      keys = List.of(collection.defaultSort());
    }
    var directions = parameters.lowerCaseList("sort_dirs");
    if (directions.size() > keys.size()) {
      throw HttpProblem.parameter(
          "invalid-sort",
          "sort_dirs",
          "Length of sort_keys must be equal or greater than sort_dirs.");
    }
    var sort = new ArrayList<Sort>();
    for (int i = 0; i < keys.size(); i++) {
      sort.add(
          new Sort(
              known(collection, keys.get(i)),
              i < directions.size() && isDescending(directions.get(i))));
    }
    if (sort.stream().noneMatch(each -> each.column().equals(collection.key()))) {
      sort.add(new Sort(collection.key(), sort.getLast().descending()));
    }
    return sort;
  }

  private static String known(Collection collection, String key) {
    if (!key.equals(collection.key()) && !collection.columns().containsKey(key)) {
      throw HttpProblem.parameter(
          "unknown-column",
          "sort_keys",
          "Unknown sort key: %s, please choose from %s"
              .formatted(key, collection.columns().keySet()));
    }
    return key;
  }

  private static boolean isDescending(String direction) {
    return switch (direction) {
      case "asc" -> false;
      case "desc" -> true;
      default ->
          throw HttpProblem.parameter(
              "invalid-sort", "sort_dirs", "Unknown sort direction, must be 'desc' or 'asc'.");
    };
  }
}
