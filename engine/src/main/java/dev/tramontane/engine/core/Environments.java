package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.event.WorkflowFact.EnvironmentChanged;
import dev.tramontane.engine.core.state.DeepMerge;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.value.FrozenMap;
import java.util.Set;

/** Changes the environment, which is that of the root for the whole tree. */
record Environments(Turn turn) {

  private static final Set<ExecutionState> CHANGEABLE =
      Set.of(ExecutionState.IDLE, ExecutionState.PAUSED, ExecutionState.ERROR);

  /** Merges {@code change} into the environment, all the way down. */
  void merge(WorkflowExecution workflow, FrozenMap change) {
    if (!CHANGEABLE.contains(workflow.state())) {
      throw EngineException.forbidden(
          "environment-not-changeable",
          "Updating env to workflow execution is only permitted if it is in IDLE, PAUSED, or ERROR"
              + " state.",
          "Pause the execution first.");
    }
    turn.emit(
        new EnvironmentChanged(
            turn.tree().root().id(), DeepMerge.merge(turn.tree().environment(), change)));
  }
}
