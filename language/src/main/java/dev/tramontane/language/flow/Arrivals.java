package dev.tramontane.language.flow;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which published variables may travel with a branch to which task. */
final class Arrivals {

  private static final BitSet NOTHING = new BitSet();
  private static final Set<Outcome> REQUIRED = EnumSet.of(Outcome.SUCCESS, Outcome.SKIPPED);

  /**
   * One way from a task to another.
   *
   * @param given what the first task may publish on it
   */
  private record Way(String to, BitSet given) {}

  private final Map<String, List<Way>> ways = new HashMap<>();
  private final Map<String, BitSet> arrived = new HashMap<>();

  private Arrivals() {}

  static Arrivals of(WorkflowModel workflow, PublishedSources published) {
    var arrivals = new Arrivals();
    for (var task : workflow.tasks().values()) {
      switch (workflow.type()) {
        case DIRECT -> arrivals.addTransitions(task, published);
        case REVERSE -> arrivals.addRequirements(task, workflow, published);
      }
    }
    arrivals.spread(workflow.tasks().keySet());
    return arrivals;
  }

  BitSet at(String task) {
    return arrived.getOrDefault(task, NOTHING);
  }

  private void addTransitions(TaskModel task, PublishedSources published) {
    for (var clause : Clause.values()) {
      var given = published.of(task, clause);
      clause.transitionsOf(task.transitions()).stream()
          .map(transition -> new Way(transition.target(), given))
          .forEach(way -> add(task.name(), way));
    }
  }

  private void addRequirements(TaskModel task, WorkflowModel workflow, PublishedSources published) {
    for (var name : task.requires()) {
      workflow
          .task(name)
          .ifPresent(required -> {
            var given = published.of(required, REQUIRED);
            given.or(published.of(required, Clause.ON_SUCCESS));
            add(name, new Way(task.name(), given));
          });
    }
  }

  private void add(String from, Way way) {
    ways.computeIfAbsent(from, _ -> new ArrayList<>()).add(way);
  }

  /** Hands everything on until nothing new arrives anywhere. */
  private void spread(Set<String> tasks) {
    var waiting = new ArrayDeque<String>(tasks);
    var isWaiting = new LinkedHashSet<String>(tasks);
    while (!waiting.isEmpty()) {
      var from = waiting.pop();
      isWaiting.remove(from);
      for (var way : ways.getOrDefault(from, List.of())) {
        if (arrive(way, at(from)) && isWaiting.add(way.to())) {
          waiting.add(way.to());
        }
      }
    }
  }

  private boolean arrive(Way way, BitSet before) {
    var there = arrived.computeIfAbsent(way.to(), _ -> new BitSet());
    int known = there.cardinality();
    there.or(before);
    there.or(way.given());
    return there.cardinality() > known;
  }
}
