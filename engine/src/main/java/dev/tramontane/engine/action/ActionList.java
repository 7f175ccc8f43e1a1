package dev.tramontane.engine.action;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.ListQuery.Sort;
import dev.tramontane.engine.query.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Filters, sorts and pages actions in memory: only some of them are in the database. */
final class ActionList {

  private static final Comparator<ActionView> BY_NAME =
      Comparator.comparing(ActionView::name).thenComparing(ActionView::namespace);

  private ActionList() {}

  static Page<ActionView> page(List<ActionView> actions, ListQuery query) {
    var sorted = actions.stream().filter(filters(query)).sorted(order(query.sort())).toList();
    var items =
        sorted.stream().skip(firstIndex(sorted, query.marker())).limit(query.limit()).toList();
    return new Page<>(items, items.size() == query.limit());
  }

  private static Predicate<ActionView> filters(ListQuery query) {
    return query.filters().stream().map(ActionList::filter).reduce(_ -> true, Predicate::and);
  }

  private static Predicate<ActionView> filter(Filter filter) {
    if (filter.column().equals("tags")) {
      return action -> action.tags().containsAll(tags(filter));
    }
    var column = column(filter.column());
    return action -> TextFilter.accepts(filter, column.apply(action));
  }

  private static List<String> tags(Filter filter) {
    return filter.values().stream()
        .map(String::valueOf)
        .flatMap(text -> Stream.of(text.split(",")))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  private static Comparator<ActionView> order(List<Sort> sort) {
    return sort.stream()
        .map(ActionList::order)
        .reduce(Comparator::thenComparing)
        .map(given -> given.thenComparing(BY_NAME))
        .orElse(BY_NAME);
  }

  private static Comparator<ActionView> order(Sort sort) {
    var column = column(sort.column());
    Comparator<ActionView> ascending =
        Comparator.comparing(action -> column.apply(action).orElse(""));
    return sort.descending() ? ascending.reversed() : ascending;
  }

  /** The marker is a name, or the id of an ad-hoc action; an unknown one begins at the start. */
  private static int firstIndex(List<ActionView> sorted, Optional<String> marker) {
    return marker
        .map(wanted ->
            sorted.stream()
                    .map(action -> action.name().equals(wanted) || hasId(action, wanted))
                    .toList()
                    .lastIndexOf(true)
                + 1)
        .orElse(0);
  }

  private static boolean hasId(ActionView action, String wanted) {
    return action.id().filter(id -> id.toString().equals(wanted)).isPresent();
  }

  private static Function<ActionView, Optional<String>> column(String name) {
    return switch (name) {
      case "id" -> action -> Optional.of(action.id().map(Object::toString).orElse(action.name()));
      case "name" -> action -> Optional.of(action.name());
      case "namespace" -> action -> Optional.of(action.namespace());
      case "input" -> ActionView::input;
      case "description" -> ActionView::description;
      case "definition" -> ActionView::definition;
      case "scope" -> action -> Optional.of(action.scope());
      case "project_id" -> action -> Optional.of(action.projectId());
      case "is_system" -> _ -> Optional.of("false");
      case "created_at" -> action -> action.createdAt().map(ActionList::text);
      case "updated_at" -> action -> action.updatedAt().map(ActionList::text);
      default ->
          throw EngineException.invalid(
              "unknown-column",
              "There is no column '%s' to filter or sort by.".formatted(name),
              "Use one of: id, name, namespace, input, description, definition, scope, project_id,"
                  + " is_system, tags, created_at, updated_at.");
    };
  }

  /** As the REST API writes times, so that texts compare like times. */
  private static String text(Instant time) {
    return time.toString().replace('T', ' ').substring(0, 19);
  }
}
