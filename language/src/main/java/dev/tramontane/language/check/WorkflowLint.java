package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.flow.VariableFlow;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.reference.PlacedReference;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what Mistral accepts and only finds when it runs, or never: names that nothing stands
 * behind, and calls that fail. Every issue is a warning.
 */
public final class WorkflowLint {

  private WorkflowLint() {}

  /** What is doubtful in expressions alone, whatever else is wrong with the definition. */
  public static List<Issue> ofExpressions(List<PlacedReference> references) {
    return NameCheck.functions(references);
  }

  /**
   * What is doubtful in the expressions of a workflow that could be read as a whole.
   *
   * @param references some of what its expressions refer to
   */
  public static List<Issue> ofReferences(
      WorkflowModel workflow, List<PlacedReference> references, VariableFlow flow) {
    var issues = new ArrayList<>(NameCheck.tasks(workflow, references));
    issues.addAll(UndefinedVariableCheck.check(flow, references));
    return issues;
  }

  /** What is doubtful in what a task calls, and how often. */
  public static List<Issue> ofCall(TaskModel task, VariableFlow flow, Callables callables) {
    var issues = new ArrayList<>(HiddenItemCheck.check(task, flow));
    issues.addAll(new CallCheck(callables).check(task));
    return issues;
  }

  /** What is doubtful in an ad-hoc action. */
  public static List<Issue> ofAction(ActionModel action) {
    return CallCheck.check(action);
  }
}
