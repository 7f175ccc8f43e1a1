package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Shift;
import dev.tramontane.language.check.Callables;
import dev.tramontane.language.check.WorkflowCheck;
import dev.tramontane.language.check.WorkflowLint;
import dev.tramontane.language.flow.VariableFlow;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.reference.PlacedReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One workflow of a document that has been read.
 *
 * @param name the key under which it is written
 * @param head issues outside of the tasks
 * @param references what expressions outside of the tasks refer to
 * @param checks what is wrong with the workflow as a whole
 * @param isDamaged whether something in it could not be read
 * @param lints what is doubtful outside of the tasks
 * @param flow how its variables move; absent where too little of it is understood
 */
record WorkflowPart(
    String name,
    Optional<WorkflowModel> model,
    List<Issue> head,
    List<TaskPart> tasks,
    List<PlacedReference> references,
    List<Issue> checks,
    boolean isDamaged,
    List<Issue> lints,
    Optional<VariableFlow> flow) {

  /** Errors after which the graph and its variables are still what the author means. */
  private static final Set<String> HARMLESS =
      Set.of(
          "yaql-syntax",
          "jinja-syntax",
          "mixed-expressions",
          "name-with-space",
          "name-too-long",
          "workflow-name-is-uuid",
          "task-name-too-long");

  /** The workflow with what is wrong with it as a whole. */
  WorkflowPart checked() {
    var found = isDamaged ? List.<Issue>of() : model.map(WorkflowCheck::check).orElse(List.of());
    return new WorkflowPart(name, model, head, tasks, references, found, isDamaged, lints, flow);
  }

  /** The workflow with what is doubtful in it, nothing that could be a consequence of an error. */
  WorkflowPart linted(Callables callables) {
    if (model.isEmpty() || isDamaged || !isUnderstood()) {
      return withLints(
          WorkflowLint.ofExpressions(references), TaskPart::lintedAlone, Optional.empty());
    }
    return linted(model.get(), VariableFlow.of(model.get()), callables);
  }

  private WorkflowPart linted(WorkflowModel workflow, VariableFlow flow, Callables callables) {
    var found = new ArrayList<>(WorkflowLint.ofExpressions(references));
    found.addAll(WorkflowLint.ofReferences(workflow, references, flow));
    return withLints(
        List.copyOf(found), task -> task.linted(workflow, flow, callables), Optional.of(flow));
  }

  /** The workflow with what is doubtful in one task, all else known already. */
  WorkflowPart withLinted(TaskPart task, Callables callables, boolean lints) {
    if (!lints) {
      return this;
    }
    var linted =
        model.isPresent() && flow.isPresent()
            ? task.linted(model.get(), flow.get(), callables)
            : task.lintedAlone();
    return withLints(this.lints, other -> other == task ? linted : other, flow);
  }

  private WorkflowPart withLints(
      List<Issue> found, UnaryOperator<TaskPart> task, Optional<VariableFlow> known) {
    var linted = tasks.stream().map(task).toList();
    return new WorkflowPart(name, model, head, linted, references, checks, isDamaged, found, known);
  }

  private boolean isUnderstood() {
    return head.stream().allMatch(issue -> !issue.isError() || HARMLESS.contains(issue.code()))
        && tasks.stream().allMatch(WorkflowPart::isUnderstood);
  }

  static boolean isUnderstood(TaskPart task) {
    return task.hasOnly(HARMLESS);
  }

  /** The issues as Mistral raises them, warnings of {@link #allLints} not included. */
  List<Issue> issues() {
    var all = new ArrayList<>(head);
    tasks.forEach(task -> all.addAll(task.issues()));
    all.addAll(checks);
    return all;
  }

  List<Issue> allLints() {
    var all = new ArrayList<>(lints);
    tasks.forEach(task -> all.addAll(task.lints()));
    return all;
  }

  WorkflowPart shifted(Shift shift) {
    return model.filter(workflow -> shift.leaves(workflow.span().end())).isPresent()
        ? this
        : new WorkflowPart(
            name,
            model.map(ModelShift.of(shift)::workflow),
            shift.issues(head),
            tasks.stream().map(task -> task.shifted(shift)).toList(),
            references.stream().map(use -> use.shifted(shift)).toList(),
            shift.issues(checks),
            isDamaged,
            shift.issues(lints),
            flow);
  }
}
