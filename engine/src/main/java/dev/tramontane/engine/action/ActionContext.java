package dev.tramontane.engine.action;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Optional;

/**
 * Who calls an action (reference: engine.md section 13.1).
 *
 * @param actionExecutionId empty for a call that is not saved
 * @param workflowExecutionId empty for an action that is run outside any workflow, like the rest
 */
public record ActionContext(
    Optional<ActionExecutionId> actionExecutionId,
    Optional<WorkflowExecutionId> workflowExecutionId,
    Optional<TaskExecutionId> taskExecutionId,
    Optional<String> workflowName) {

  /** A call from outside any workflow that is not saved. */
  public static final ActionContext NONE =
      new ActionContext(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Where the result of an asynchronous action is reported, a path of our REST API. */
  public String callbackPath() {
    return "/v2/action_executions/" + actionExecutionId.map(ActionExecutionId::toString).orElse("");
  }
}
