package dev.tramontane.lsp.document;

import dev.tramontane.language.flow.Clause;
import dev.tramontane.language.flow.Viewpoint;

/** Which variables an expression sees at a place of a definition. */
final class Viewpoints {

  private Viewpoints() {}

  static Viewpoint of(Place place) {
    var task = place.task();
    if (task.isEmpty()) {
      return place.isInside("vars") ? new Viewpoint.Start() : new Viewpoint.End();
    }
    var key = place.inside().isEmpty() ? "" : place.inside().getFirst();
    return Clause.of(key)
        .map(clause -> inClause(task.get(), clause, place))
        .orElseGet(() -> inTask(task.get(), key));
  }

  private static Viewpoint inClause(String task, Clause clause, Place place) {
    return place.inside().contains("publish")
        ? new Viewpoint.Arrival(task)
        : new Viewpoint.Departure(task, clause);
  }

  private static Viewpoint inTask(String task, String key) {
    return switch (key) {
      case "input", "action", "workflow" -> new Viewpoint.Call(task);
      case "publish", "publish-on-error", "publish-on-skip", "with-items" ->
          new Viewpoint.Arrival(task);
      default -> new Viewpoint.Policy(task);
    };
  }
}
