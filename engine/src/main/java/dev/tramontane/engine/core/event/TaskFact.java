package dev.tramontane.engine.core.event;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts about task executions. */
public sealed interface TaskFact extends Fact {

  TaskExecutionId id();

  /**
   * A task execution exists: IDLE, or WAITING for a join.
   *
   * @param nested whether it calls a workflow rather than an action
   * @param contextOf the task whose outbound context arrives here; null for a start task and for
   *     one whose context is merged from several
   */
  record TaskCreated(
      TaskExecutionId id,
      WorkflowExecutionId workflowExecutionId,
      String name,
      boolean nested,
      ExecutionState state,
      @Nullable String stateInfo,
      List<Trigger> triggeredBy,
      @Nullable TaskExecutionId contextOf)
      implements TaskFact {

    public TaskCreated {
      triggeredBy = List.copyOf(triggeredBy);
    }
  }

  /** One more branch has arrived at a join. */
  record TaskTriggered(TaskExecutionId id, Trigger trigger) implements TaskFact {}

  /**
   * Branches that can never arrive at a join any more, unless somebody repairs them.
   *
   * @param from names of the inbound tasks
   */
  record TaskBranchesLost(TaskExecutionId id, List<String> from) implements TaskFact {

    public TaskBranchesLost {
      from = List.copyOf(from);
    }
  }

  /**
   * The contexts of several branches became the inbound context of the task.
   *
   * @param versions how often each leaf was published, by dotted path
   */
  record TaskContextMerged(TaskExecutionId id, FrozenMap values, FrozenMap versions)
      implements TaskFact {}

  record TaskStateChanged(TaskExecutionId id, ExecutionState state, @Nullable String stateInfo)
      implements TaskFact {}

  /**
   * The task made variables known.
   *
   * @param branch variables for the branch, null if the task publishes global ones only
   */
  record TaskPublished(TaskExecutionId id, @Nullable FrozenMap branch, FrozenMap global)
      implements TaskFact {}

  /**
   * It is decided what follows the task.
   *
   * @param next clause entries that fired
   * @param errorHandled whether an on-error clause took care of the failure
   */
  record TaskRouted(TaskExecutionId id, List<Route> next, boolean errorHandled)
      implements TaskFact {

    public TaskRouted {
      next = List.copyOf(next);
    }
  }

  /** What follows the task has been set going. */
  record TaskProcessed(TaskExecutionId id) implements TaskFact {}

  /**
   * The list of a {@code with-items} task is known.
   *
   * @param items the list of each variable, all of the same length
   * @param concurrency most items at the same time, 0 for no limit
   * @param indexes which items run, in this order
   */
  record TaskItemsExpanded(
      TaskExecutionId id, FrozenMap items, int count, int concurrency, List<Integer> indexes)
      implements TaskFact {

    public TaskItemsExpanded {
      indexes = List.copyOf(indexes);
    }
  }

  /** The task is tried again by its policy; the results so far count no more. */
  record TaskRetried(TaskExecutionId id, int retryNo) implements TaskFact {}

  /**
   * Somebody runs the task again.
   *
   * @param keepSuccesses whether the results of the items that succeeded still count
   */
  record TaskReset(TaskExecutionId id, boolean keepSuccesses) implements TaskFact {}

  /** The results of the task were wiped, as it does not keep them. */
  record TaskResultsErased(TaskExecutionId id) implements TaskFact {}
}
