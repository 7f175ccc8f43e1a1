package dev.tramontane.language.flow;

import dev.tramontane.language.model.Join;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A join that waits for both ends of one task, its success and its failure, of which a run gives
 * only one unless an operator repairs it.
 *
 * @param decider the task that ends either way
 */
public record JoinConflict(TaskModel join, String decider) {

  /** That a task must have ended in a way for something else to start. */
  private record Fact(String task, boolean failed) {

    Fact opposite() {
      return new Fact(task, !failed);
    }
  }

  /** All conflicts of a workflow, in document order. */
  public static List<JoinConflict> in(WorkflowModel workflow, TaskGraph graph) {
    var search = new Search(workflow, graph);
    return workflow.tasks().values().stream()
        .filter(TaskModel::hasJoin)
        .flatMap(task -> search.conflictOf(task).stream())
        .toList();
  }

  /** One search; gives up on loops, where a task may end more than once. */
  private static final class Search {

    private final WorkflowModel workflow;
    private final TaskGraph graph;
    private final Map<String, Set<Fact>> facts = new HashMap<>();
    private final Map<String, Boolean> runsOnce = new HashMap<>();

    Search(WorkflowModel workflow, TaskGraph graph) {
      this.workflow = workflow;
      this.graph = graph;
    }

    Optional<JoinConflict> conflictOf(TaskModel join) {
      var needed = needed(join.name());
      return needed.stream()
          .filter(fact -> fact.failed() && needed.contains(fact.opposite()))
          .filter(fact -> runsOnce(fact.task()))
          .map(fact -> new JoinConflict(join, fact.task()))
          .findFirst();
    }

    /** What must have happened before a task starts, as far as it is certain. */
    private Set<Fact> needed(String name) {
      var known = facts.get(name);
      if (known != null) {
        return known;
      }
      facts.put(name, Set.of()); // a loop: nothing is certain
      var needed = workflow.task(name).map(this::computed).orElse(Set.of());
      facts.put(name, needed);
      return needed;
    }

    private Set<Fact> computed(TaskModel task) {
      var inbound = graph.inbound().getOrDefault(task.name(), Set.of());
      boolean all = waitsForAll(task.join(), inbound.size());
      Set<Fact> needed = null;
      for (var from : inbound) {
        var facts = along(from, task.name());
        if (needed == null) {
          needed = facts;
        } else if (all) {
          needed.addAll(facts);
        } else {
          needed.retainAll(facts);
        }
      }
      return needed == null ? Set.of() : needed;
    }

    private static boolean waitsForAll(Join join, int inbound) {
      return switch (join) {
        case Join.None() -> false;
        case Join.All() -> true;
        case Join.Count(int count) -> count >= inbound;
      };
    }

    private Set<Fact> along(String from, String to) {
      var facts = new HashSet<>(needed(from));
      workflow.task(from).flatMap(task -> factOf(task, to)).ifPresent(facts::add);
      return facts;
    }

    /** How {@code task} must end to lead to {@code to}. */
    private static Optional<Fact> factOf(TaskModel task, String to) {
      boolean onSuccess = leads(task, Clause.ON_SUCCESS, to) || leads(task, Clause.ON_SKIP, to);
      boolean onError = leads(task, Clause.ON_ERROR, to);
      return onSuccess == onError || leads(task, Clause.ON_COMPLETE, to)
          ? Optional.empty()
          : Optional.of(new Fact(task.name(), onError));
    }

    private static boolean leads(TaskModel task, Clause clause, String to) {
      return clause.transitionsOf(task.transitions()).stream()
          .anyMatch(transition -> transition.target().equals(to));
    }

    /** Whether a task has one execution at most: one way in, and one way to each before it. */
    private boolean runsOnce(String name) {
      var known = runsOnce.get(name);
      if (known != null) {
        return known;
      }
      runsOnce.put(name, false); // a loop
      boolean once = workflow.task(name).map(this::computeOnce).orElse(false);
      runsOnce.put(name, once);
      return once;
    }

    private boolean computeOnce(TaskModel task) {
      var inbound = graph.inbound().getOrDefault(task.name(), Set.of());
      if (!inbound.stream().allMatch(this::runsOnce)) {
        return false;
      }
      return inbound.isEmpty()
          || waitsForAll(task.join(), inbound.size())
          || (inbound.size() == 1 && leadsOnce(inbound.iterator().next(), task.name()));
    }

    private boolean leadsOnce(String from, String to) {
      return workflow.task(from).stream()
              .flatMap(task -> task.transitions().all())
              .filter(transition -> transition.target().equals(to))
              .count()
          == 1;
    }
  }
}
