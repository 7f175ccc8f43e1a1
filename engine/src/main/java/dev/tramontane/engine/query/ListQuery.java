package dev.tramontane.engine.query;

import java.util.List;
import java.util.Optional;

/**
 * A list request (reference: rest-api.md section 1.4). Implementations refuse unknown columns with
 * an {@link dev.tramontane.engine.EngineException} of code {@code unknown-column}.
 *
 * @param sort sort keys in order; the id is always the last one
 * @param limit most items of the page, at least 1
 * @param marker id of the last item of the previous page
 */
public record ListQuery(List<Filter> filters, List<Sort> sort, int limit, Optional<String> marker) {

  public static final int MAX_LIMIT = 1000;

  /** One sort key. */
  public record Sort(String column, boolean descending) {}

  public ListQuery {
    filters = List.copyOf(filters);
    sort = List.copyOf(sort);
  }

  public static ListQuery where(Filter... filters) {
    return new ListQuery(
        List.of(filters), List.of(new Sort("created_at", false)), MAX_LIMIT, Optional.empty());
  }

  /** The same list, newest first. */
  public ListQuery newestFirst(int pageSize) {
    return new ListQuery(filters, List.of(new Sort("created_at", true)), pageSize, marker);
  }
}
