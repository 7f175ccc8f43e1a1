package dev.tramontane.language.flow;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.WorkflowModel;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which task of a direct workflow leads to which, over all on-clauses.
 *
 * @param inbound the tasks that lead to a task, each once, by the task's name
 */
public record TaskGraph(Map<String, Set<String>> outbound, Map<String, Set<String>> inbound) {

  public static TaskGraph of(WorkflowModel workflow) {
    var outbound = new LinkedHashMap<String, Set<String>>();
    var inbound = new LinkedHashMap<String, Set<String>>();
    workflow.tasks().keySet().forEach(name -> inbound.put(name, new LinkedHashSet<>()));
    for (var task : workflow.tasks().values()) {
      var targets = targets(task, workflow);
      outbound.put(task.name(), targets);
      targets.forEach(
          target -> inbound.getOrDefault(target, new LinkedHashSet<>()).add(task.name()));
    }
    return new TaskGraph(outbound, inbound);
  }

  /** Tasks that nothing leads to, not even they themselves. */
  public List<String> startTasks() {
    return inbound.entrySet().stream()
        .filter(entry -> entry.getValue().isEmpty())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The tasks that a path leads to from a start task, joins not looked at. */
  public Set<String> reachable() {
    var reached = new LinkedHashSet<>(startTasks());
    var waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      for (var next : outbound.getOrDefault(waiting.pop(), Set.of())) {
        if (reached.add(next)) {
          waiting.add(next);
        }
      }
    }
    return reached;
  }

  private static Set<String> targets(TaskModel task, WorkflowModel workflow) {
    return task.transitions()
        .all()
        .map(Transition::target)
        .filter(workflow.tasks()::containsKey)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
