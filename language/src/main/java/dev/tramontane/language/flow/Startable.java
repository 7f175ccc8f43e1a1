package dev.tramontane.language.flow;

import dev.tramontane.language.model.Join;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which tasks of a direct workflow can start at all: a join needs as many inbound tasks that can
 * start as it waits for, so a join that waits for what only follows itself never does.
 */
public final class Startable {

  private Startable() {}

  public static Set<String> tasks(WorkflowModel workflow, TaskGraph graph) {
    var found = new LinkedHashSet<String>();
    while (addMore(workflow, graph, found)) {
      // each round may let further joins start
    }
    return found;
  }

  private static boolean addMore(WorkflowModel workflow, TaskGraph graph, Set<String> found) {
    boolean grown = false;
    for (var task : workflow.tasks().values()) {
      if (!found.contains(task.name()) && canStart(task, graph, found)) {
        found.add(task.name());
        grown = true;
      }
    }
    return grown;
  }

  private static boolean canStart(TaskModel task, TaskGraph graph, Set<String> found) {
    var inbound = graph.inbound().getOrDefault(task.name(), Set.of());
    long ready = inbound.stream().filter(found::contains).count();
    return switch (task.join()) {
      case Join.None() -> inbound.isEmpty() || ready > 0;
      case Join.All() -> ready == inbound.size();
      case Join.Count(int count) -> ready >= count;
    };
  }
}
