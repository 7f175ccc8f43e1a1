package dev.tramontane.engine.core;

import static java.util.Map.entry;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import java.util.Map;
import java.util.Set;

/**
 * Which state may follow which when somebody outside asks for it (reference: engine.md section 3).
 * A state may always follow itself.
 */
final class StateTable {

  static final Map<ExecutionState, Set<ExecutionState>> LEGAL =
      Map.ofEntries(
          entry(
              ExecutionState.IDLE,
              Set.of(ExecutionState.RUNNING, ExecutionState.ERROR, ExecutionState.CANCELLED)),
          entry(ExecutionState.WAITING, Set.of(ExecutionState.RUNNING)),
          entry(
              ExecutionState.RUNNING,
              Set.of(
                  ExecutionState.PAUSED,
                  ExecutionState.DELAYED,
                  ExecutionState.SUCCESS,
                  ExecutionState.ERROR,
                  ExecutionState.CANCELLED)),
          entry(
              ExecutionState.DELAYED,
              Set.of(ExecutionState.RUNNING, ExecutionState.ERROR, ExecutionState.CANCELLED)),
          entry(
              ExecutionState.PAUSED,
              Set.of(ExecutionState.RUNNING, ExecutionState.ERROR, ExecutionState.CANCELLED)),
          entry(ExecutionState.SUCCESS, Set.of()),
          entry(ExecutionState.CANCELLED, Set.of(ExecutionState.RUNNING)),
          entry(ExecutionState.ERROR, Set.of(ExecutionState.RUNNING, ExecutionState.SKIPPED)),
          entry(ExecutionState.SKIPPED, Set.of()));

  private StateTable() {}

  static boolean isLegal(ExecutionState from, ExecutionState to) {
    return from == to || LEGAL.getOrDefault(from, Set.of()).contains(to);
  }

  /**
   * Refuses a change of a workflow execution that the table does not allow.
   *
   * @throws EngineException of the category INVALID
   */
  static void demand(WorkflowExecution workflow, ExecutionState to) {
    if (!isLegal(workflow.state(), to)) {
      throw EngineException.invalid(
          "illegal-transition",
          "Can't change workflow execution state from %s to %s. [workflow=%s, execution_id=%s]"
              .formatted(workflow.state(), to, workflow.workflow().name(), workflow.id()),
          "Look at the state of the execution and ask for one that can follow.");
    }
  }
}
