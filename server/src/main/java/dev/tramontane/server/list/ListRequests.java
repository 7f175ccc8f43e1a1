package dev.tramontane.server.list;

import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.QueryParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads list requests from query parameters. */
public final class ListRequests {

  private static final Set<String> COMMON =
      Set.of("limit", "marker", "sort_keys", "sort_dirs", "fields", "nulls", "all_projects");

  private ListRequests() {}

  /**
   * Reads what is asked of {@code collection}.
   *
   * @param extra parameters that the endpoint itself reads
   */
  public static ListRequest read(
      Collection collection, QueryParameters parameters, String... extra) {
    var known = new HashSet<>(COMMON);
    known.addAll(collection.columns().keySet());
    known.addAll(List.of(extra));
    parameters.only(known);
    return new ListRequest(
        collection,
        new ListQuery(
            filters(collection, parameters),
            SortParameters.read(collection, parameters),
            limit(parameters),
            parameters.text("marker").filter(marker -> !marker.isEmpty())),
        fields(collection, parameters));
  }

  private static List<Filter> filters(Collection collection, QueryParameters parameters) {
    var filters = new ArrayList<Filter>();
    for (Map.Entry<String, String> parameter : parameters.all().entrySet()) {
      var type = collection.columns().get(parameter.getKey());
      if (type != null) {
        filters.addAll(FilterParameter.read(parameter.getKey(), type, parameter.getValue()));
      }
    }
    for (var column : parameters.lowerCaseList("nulls")) {
      if (!collection.columns().containsKey(column)) {
        throw HttpProblem.parameter(
            "unknown-column",
            "nulls",
            "Unknown column in nulls: %s, please choose from %s"
                .formatted(column, collection.columns().keySet()));
      }
      if (!parameters.all().containsKey(column)) {
        filters.add(Filter.equal(column, null));
      }
    }
    return filters;
  }

  private static int limit(QueryParameters parameters) {
    var limit = parameters.integer("limit").orElse(ListQuery.MAX_LIMIT);
    if (limit <= 0) {
      throw HttpProblem.parameter("invalid-limit", "limit", "Limit must be positive.");
    }
    return Math.min(limit, ListQuery.MAX_LIMIT);
  }

  /** The attributes asked for, with the key; empty if all are. */
  public static Set<String> fields(Collection collection, QueryParameters parameters) {
    var fields = new LinkedHashSet<>(parameters.lowerCaseList("fields"));
    if (fields.isEmpty()) {
      return fields;
    }
    var unknown = new LinkedHashSet<>(fields);
    unknown.removeAll(collection.attributes());
    if (!unknown.isEmpty()) {
      throw HttpProblem.parameter(
          "unknown-field",
          "fields",
          "Some fields do not exist  %s, please choose from %s"
              .formatted(unknown, collection.attributes()));
    }
    fields.add(collection.key());
    return fields;
  }
}
