package dev.tramontane.server.list;

import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery.Sort;
import dev.tramontane.engine.query.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one page of a list, with the link to the next one. */
public final class Pages {

  private Pages() {}

  /**
   * The body of the answer.
   *
   * @param host scheme and authority by which the client called
   * @param resource gives the attributes of an item
   */
  public static <T> Map<String, @Nullable Object> body(
      String host,
      ListRequest request,
      Page<T> page,
      Function<T, Map<String, @Nullable Object>> resource) {
    var items = new ArrayList<Map<String, @Nullable Object>>();
    page.items().forEach(item -> items.add(select(resource.apply(item), request.fields())));
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put(request.collection().name(), items);
    if (page.full() && !items.isEmpty()) {
      body.put("next", next(host, request, items.getLast()));
    }
    return body;
  }

  /** An item with only the given attributes, all of them if none are given. */
  public static Map<String, @Nullable Object> select(
      Map<String, @Nullable Object> item, Set<String> fields) {
    if (fields.isEmpty()) {
      return item;
    }
    var selected = new LinkedHashMap<String, @Nullable Object>(item);
    selected.keySet().retainAll(fields);
    return selected;
  }

  private static String next(String host, ListRequest request, Map<String, @Nullable Object> last) {
    var key = request.collection().key();
    var sorted = request.sort();
    return "%s/v2/%s?sort_keys=%s&sort_dirs=%s%s&limit=%d&marker=%s%s"
        .formatted(
            host,
            request.collection().name(),
            join(sorted.stream().map(Sort::column)),
            join(directions(sorted)),
            filters(request.query().filters()),
            request.query().limit(),
            encode(String.valueOf(last.get(key))),
            request.fields().isEmpty() ? "" : "&fields=" + join(request.fields().stream()));
  }

  private static Stream<String> directions(List<Sort> sorted) {
    return sorted.stream().map(sort -> sort.descending() ? "desc" : "asc");
  }

  private static String filters(List<Filter> filters) {
    var parameters = new LinkedHashMap<String, String>();
    for (var filter : filters) {
      if (filter.values().stream().anyMatch(Objects::isNull)) {
        parameters.merge("nulls", filter.column(), (one, two) -> one + "," + two);
      } else {
        parameters.merge(filter.column(), value(filter), (one, two) -> one + "," + values(filter));
      }
    }
    return parameters.entrySet().stream()
        .map(parameter -> "&%s=%s".formatted(parameter.getKey(), encode(parameter.getValue())))
        .collect(Collectors.joining());
  }

  private static String value(Filter filter) {
    return FilterParameter.name(filter.operator()) + ":" + values(filter);
  }

  private static String values(Filter filter) {
    return join(filter.values().stream().map(String::valueOf));
  }

  private static String join(Stream<String> parts) {
    return parts.collect(Collectors.joining(","));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
