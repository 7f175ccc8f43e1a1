package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Shift;
import dev.tramontane.language.check.Callables;
import dev.tramontane.language.check.WorkflowLint;
import dev.tramontane.language.flow.VariableFlow;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.TaskReading;
import dev.tramontane.language.reference.DefinitionReferences;
import dev.tramontane.language.reference.PlacedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One task of a document that has been read.
 *
 * @param name the key under which it is written
 * @param references what its expressions refer to
 * @param lints what is doubtful in it
 */
record TaskPart(
    String name,
    Optional<TaskModel> model,
    List<Issue> issues,
    List<PlacedReference> references,
    List<Issue> lints) {

  static TaskPart of(TaskReading reading, boolean lints) {
    var references =
        reading
            .model()
            .filter(_ -> lints)
            .map(task -> DefinitionReferences.ofTask(reading.entry(), task))
            .orElse(DefinitionReferences.NONE);
    return new TaskPart(
        reading.entry().name(), reading.model(), reading.issues(), references, List.of());
  }

  /** The task with what is doubtful in it, whatever is wrong elsewhere. */
  TaskPart lintedAlone() {
    return with(WorkflowLint.ofExpressions(references));
  }

  /** The task with all that is doubtful in it. */
  TaskPart linted(WorkflowModel workflow, VariableFlow flow, Callables callables) {
    var found = new ArrayList<>(WorkflowLint.ofExpressions(references));
    found.addAll(WorkflowLint.ofReferences(workflow, references, flow));
    model.ifPresent(task -> found.addAll(WorkflowLint.ofCall(task, flow, callables)));
    return with(found);
  }

  private TaskPart with(List<Issue> found) {
    return new TaskPart(name, model, issues, references, List.copyOf(found));
  }

  boolean hasOnly(Set<String> errors) {
    return issues.stream().allMatch(issue -> !issue.isError() || errors.contains(issue.code()));
  }

  TaskPart shifted(Shift shift) {
    if (model.filter(task -> isLeft(shift, task)).isPresent()) {
      return this;
    }
    return new TaskPart(
        name,
        model.map(task -> ModelShift.of(shift).task(task)),
        shift.issues(issues),
        references.stream().map(use -> use.shifted(shift)).toList(),
        shift.issues(lints));
  }

  /** Whether all of the task stays, transitions from {@code task-defaults} included. */
  private static boolean isLeft(Shift shift, TaskModel task) {
    return shift.leaves(task.span().end())
        && task.transitions().all().allMatch(transition -> shift.leaves(transition.span().end()));
  }
}
