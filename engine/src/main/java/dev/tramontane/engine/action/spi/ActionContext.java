package dev.tramontane.engine.action.spi;

import java.util.Optional;
import java.util.UUID;

/**
 * Who calls an action, and what it may reach (reference: engine.md section 13.1).
 *
 * @param actionExecutionId empty for a call that is not saved
 * @param workflowExecutionId empty for an action that is run outside any workflow, like the rest
 */
public record ActionContext(
    Optional<UUID> actionExecutionId,
    Optional<UUID> workflowExecutionId,
    Optional<UUID> taskExecutionId,
    Optional<String> workflowName,
    Network network) {

  /** A call from outside any workflow that is not saved. */
  public static ActionContext outside(Network network) {
    return new ActionContext(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), network);
  }

  /** Where the result of an asynchronous action is reported, a path of our REST API. */
  public String callbackPath() {
    return "/v2/action_executions/" + actionExecutionId.map(UUID::toString).orElse("");
  }
}
