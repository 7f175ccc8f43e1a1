package dev.tramontane.engine.core.library;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.WorkflowModel;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A workflow with the links between its tasks worked out once. Immutable. */
public final class WorkflowGraph {

  private final WorkflowModel model;
  private final Map<String, Set<String>> outbound = new LinkedHashMap<>();
  private final Map<String, Set<String>> inbound = new LinkedHashMap<>();
  private final List<String> startTasks;

  private WorkflowGraph(WorkflowModel model) {
    this.model = model;
    model.tasks().keySet().forEach(name -> inbound.put(name, new LinkedHashSet<>()));
    model.tasks().values().forEach(this::link);
    startTasks =
        inbound.entrySet().stream()
            .filter(entry -> entry.getValue().isEmpty())
            .map(Map.Entry::getKey)
            .toList();
  }

  public static WorkflowGraph of(WorkflowModel model) {
    return new WorkflowGraph(model);
  }

  private void link(TaskModel task) {
    var targets = new LinkedHashSet<String>();
    task.transitions()
        .all()
        .map(Transition::target)
        .filter(model.tasks()::containsKey)
        .forEach(targets::add);
    outbound.put(task.name(), targets);
    targets.forEach(target -> inboundOf(target).add(task.name()));
  }

  private Set<String> inboundOf(String task) {
    return inbound.computeIfAbsent(task, _ -> new LinkedHashSet<>());
  }

  public WorkflowModel model() {
    return model;
  }

  /**
   * The task of that name.
   *
   * @throws IllegalStateException if there is none: the definition in use cannot lose a task
   */
  public TaskModel task(String name) {
    return model
        .task(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "Expected task '%s' in workflow '%s', but it is not there"
                    .formatted(name, model.qualifiedName())));
  }

  /** Names of the tasks without a predecessor, in document order. */
  public List<String> startTasks() {
    return startTasks;
  }

  /** Names of the tasks that may follow, in document order of the clauses. */
  public Set<String> outbound(String task) {
    return Collections.unmodifiableSet(outbound.getOrDefault(task, Set.of()));
  }

  /** Names of the tasks that may lead to this one, in document order. */
  public Set<String> inbound(String task) {
    return Collections.unmodifiableSet(inbound.getOrDefault(task, Set.of()));
  }

  /**
   * Tasks that can be reached from any of {@code from} without passing a task at which {@code stop}
   * says yes; those in {@code from} and those that stop the walk included.
   */
  public Set<String> reachable(Set<String> from, Predicate<String> stop) {
    var seen = new LinkedHashSet<String>(from);
    var open = new ArrayDeque<String>(from);
    while (!open.isEmpty()) {
      var task = open.removeFirst();
      if (stop.test(task)) {
        continue;
      }
      outbound(task).stream().filter(seen::add).forEach(open::addLast);
    }
    return seen;
  }
}
