package dev.tramontane.engine.core.event;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about workflow executions. */
public sealed interface WorkflowFact extends Fact {

  WorkflowExecutionId id();

  /**
   * An execution exists, IDLE.
   *
   * @param parentTaskId the task that called it, null for the root
   * @param index of the item that it belongs to, 0 without {@code with-items}
   * @param attempt of the parent task that called it, 0 for the root
   * @param input given values and defaults
   * @param params as the REST API shows them, environment included
   * @param globals evaluated {@code vars}
   */
  record WorkflowCreated(
      WorkflowExecutionId id,
      @Nullable TaskExecutionId parentTaskId,
      @Nullable WorkflowExecutionId sourceId,
      WorkflowRef workflow,
      int index,
      int attempt,
      FrozenMap input,
      FrozenMap params,
      FrozenMap globals,
      @Nullable String description,
      List<String> tags)
      implements WorkflowFact {

    public WorkflowCreated {
      tags = List.copyOf(tags);
    }

    /** The same birth with {@code vars} evaluated. */
    public WorkflowCreated withGlobals(FrozenMap evaluated) {
      return new WorkflowCreated(
          id,
          parentTaskId,
          sourceId,
          workflow,
          index,
          attempt,
          input,
          params,
          evaluated,
          description,
          tags);
    }
  }

  /** The execution is RUNNING or PAUSED now. */
  record WorkflowStateChanged(
      WorkflowExecutionId id, ExecutionState state, @Nullable String stateInfo)
      implements WorkflowFact {}

  /** The execution has ended; or its output was computed once more after it had. */
  record WorkflowCompleted(
      WorkflowExecutionId id, ExecutionState state, @Nullable String stateInfo, FrozenMap output)
      implements WorkflowFact {}

  /** An ended execution runs again, as a task in it was rerun or skipped. */
  record WorkflowReopened(WorkflowExecutionId id) implements WorkflowFact {}

  /** What follows a {@code pause} command waits until the execution is resumed. */
  record CommandsPostponed(WorkflowExecutionId id, List<NextCommand> commands)
      implements WorkflowFact {

    public CommandsPostponed {
      commands = List.copyOf(commands);
    }
  }

  /** What was postponed is being carried out. */
  record CommandsRecalled(WorkflowExecutionId id) implements WorkflowFact {}

  record DescriptionChanged(WorkflowExecutionId id, String description) implements WorkflowFact {}

  /**
   * The execution has another environment.
   *
   * @param env the whole new environment
   */
  record EnvironmentChanged(WorkflowExecutionId id, FrozenMap env) implements WorkflowFact {}
}
