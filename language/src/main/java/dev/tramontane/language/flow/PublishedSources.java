package dev.tramontane.language.flow;

import dev.tramontane.issue.Span;
import dev.tramontane.language.flow.VariableSource.Published;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.value.FrozenMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the tasks of a workflow publish, numbered in document order, so that a set of them is a
 * set of bits.
 */
final class PublishedSources {

  private static final BitSet NOTHING = new BitSet();

  private final List<Published> all = new ArrayList<>();
  private final Map<String, BitSet> byTask = new HashMap<>();
  private final Map<Outcome, BitSet> byOutcome = new HashMap<>();
  private final Map<String, BitSet> byName = new HashMap<>();
  private final BitSet global = new BitSet();

  private PublishedSources() {}

  static PublishedSources of(WorkflowModel workflow) {
    var sources = new PublishedSources();
    workflow.tasks().values().forEach(sources::addAll);
    return sources;
  }

  private void addAll(TaskModel task) {
    for (var outcome : Outcome.values()) {
      var scopes = outcome.publishedBy(task.publishing());
      add(task, outcome, scopes.branch(), false);
      add(task, outcome, scopes.global(), true);
    }
  }

  private void add(TaskModel task, Outcome outcome, FrozenMap variables, boolean isGlobal) {
    variables.forEach((name, template) -> {
      int number = all.size();
      all.add(new Published(name, task, outcome, isGlobal, template, place(task)));
      byTask.computeIfAbsent(task.name(), _ -> new BitSet()).set(number);
      byName.computeIfAbsent(name, _ -> new BitSet()).set(number);
      byOutcome.computeIfAbsent(outcome, _ -> new BitSet()).set(number);
      if (isGlobal) {
        global.set(number);
      }
    });
  }

  private static Span place(TaskModel task) {
    return task.nameSpan();
  }

  List<Published> all() {
    return List.copyOf(all);
  }

  List<Published> at(BitSet numbers) {
    return numbers.stream().mapToObj(all::get).toList();
  }

  BitSet named(String variable) {
    return byName.getOrDefault(variable, NOTHING);
  }

  BitSet global() {
    return global;
  }

  /** Whatever travels with a branch. */
  BitSet branch() {
    var branch = new BitSet();
    branch.set(0, all.size());
    branch.andNot(global);
    return branch;
  }

  /** What a task gives to its branch, in whichever state it ends. */
  BitSet of(String task) {
    var sources = (BitSet) byTask.getOrDefault(task, NOTHING).clone();
    sources.andNot(global);
    return sources;
  }

  /** What a task may have given to its branch when one of its clauses is followed. */
  BitSet of(TaskModel task, Clause clause) {
    return of(task, clause.publishedOutcomes(task));
  }

  BitSet of(TaskModel task, Set<Outcome> outcomes) {
    var ofOutcomes = new BitSet();
    outcomes.forEach(outcome -> ofOutcomes.or(byOutcome.getOrDefault(outcome, NOTHING)));
    var sources = of(task.name());
    sources.and(ofOutcomes);
    return sources;
  }
}
