package dev.tramontane.server.list;

import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list as it was asked for.
 *
 * @param fields attributes that the items shall have; empty for all
 */
public record ListRequest(Collection collection, ListQuery query, Set<String> fields) {

  public ListRequest {
    fields = new LinkedHashSet<>(fields);
  }

  /** The same list, only of the items of a parent. */
  public ListRequest within(String column, String value) {
    var filters = Stream.concat(query.filters().stream(), Stream.of(Filter.equal(column, value)));
    return new ListRequest(
        collection,
        new ListQuery(filters.toList(), query.sort(), query.limit(), query.marker()),
        fields);
  }

  /** Attributes of an item that the answer has. */
  boolean shows(String attribute) {
    return fields.isEmpty() || fields.contains(attribute);
  }

  List<ListQuery.Sort> sort() {
    return query.sort();
  }
}
