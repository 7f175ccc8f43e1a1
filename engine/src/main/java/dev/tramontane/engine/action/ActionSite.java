package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.ActionContext;
import dev.tramontane.engine.action.spi.Network;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Optional;

/**
 * Where an action is called from (reference: engine.md section 13.1).
 *
 * @param actionExecutionId empty for a call that is not saved
 * @param workflowExecutionId empty for an action that is run outside any workflow, like the rest
 */
public record ActionSite(
    Optional<ActionExecutionId> actionExecutionId,
    Optional<WorkflowExecutionId> workflowExecutionId,
    Optional<TaskExecutionId> taskExecutionId,
    Optional<String> workflowName) {

  /** A call from outside any workflow that is not saved. */
  public static final ActionSite NONE =
      new ActionSite(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** The same as actions see it. */
  ActionContext context(Network network) {
    return new ActionContext(
        actionExecutionId.map(ActionExecutionId::value),
        workflowExecutionId.map(WorkflowExecutionId::value),
        taskExecutionId.map(TaskExecutionId::value),
        workflowName,
        network);
  }
}
