package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCompleted;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ends workflow executions (reference: engine.md section 8). */
record WorkflowEnd(Turn turn) {

  /** Ends the execution if nothing is left to do in it. */
  void check(WorkflowExecutionId id) {
    var workflow = turn.workflow(id);
    if (workflow.isCompleted() || workflow.isPaused() || workflow.incomplete() > 0) {
      return;
    }
    if (new Holds(turn).anyIn(id)) {
      return;
    }
    try {
      conclude(workflow);
    } catch (ExpressionException e) {
      fail(
          id,
          "Failed to check and complete [wf_ex_id=%s, wf_name=%s]: %s"
              .formatted(id, workflow.workflow().name(), e.getMessage()));
    }
  }

  private void conclude(WorkflowExecution workflow) {
    var cancelled = namesIn(workflow, ExecutionState.CANCELLED);
    if (!cancelled.isEmpty()) {
      cancel(workflow.id(), "Cancelled tasks: " + cancelled);
    } else if (turn.tree().tasksOf(workflow).noneMatch(WorkflowEnd::isUnhandled)) {
      succeed(workflow.id(), null);
    } else {
      fail(workflow.id(), new FailureMessage(turn.tree(), turn.graph(workflow)).of(workflow));
    }
  }

  private String namesIn(WorkflowExecution workflow, ExecutionState state) {
    return turn.tree()
        .tasksOf(workflow)
        .filter(task -> task.state() == state)
        .map(TaskExecution::name)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static boolean isUnhandled(TaskExecution task) {
    return task.state() == ExecutionState.ERROR && !task.errorHandled();
  }

  /**
   * Ends the execution with SUCCESS.
   *
   * @throws ExpressionException if the output cannot be evaluated
   */
  void succeed(WorkflowExecutionId id, @Nullable String message) {
    var workflow = turn.workflow(id);
    end(id, ExecutionState.SUCCESS, message, new WorkflowOutput(turn).ofSuccess(workflow));
  }

  /** Ends the execution with ERROR, unless it is paused or has ended. */
  void fail(WorkflowExecutionId id, @Nullable String message) {
    var workflow = turn.workflow(id);
    if (workflow.isCompleted() || workflow.isPaused()) {
      return;
    }
    var cut = Texts.stateInfoOrNull(message);
    try {
      end(id, ExecutionState.ERROR, cut, new WorkflowOutput(turn).ofError(workflow, cut));
    } catch (ExpressionException e) {
      var failure =
          "Failed to evaluate expression in output-on-error! (output-on-error: '%s', exception: '%s' Cause: '%s'"
              .formatted(
                  PythonLike.text(turn.graph(workflow).model().outputOnError()),
                  e.getMessage(),
                  cut);
      end(id, ExecutionState.ERROR, Texts.stateInfo(failure), result(Texts.stateInfo(failure)));
    }
  }

  /** Ends the execution with CANCELLED, unless it has ended. */
  void cancel(WorkflowExecutionId id, @Nullable String message) {
    if (!turn.workflow(id).isCompleted()) {
      end(id, ExecutionState.CANCELLED, message, result(message));
    }
  }

  private static FrozenMap result(@Nullable String message) {
    return Values.emptyMap().with("result", message);
  }

  private void end(
      WorkflowExecutionId id, ExecutionState state, @Nullable String info, FrozenMap output) {
    boolean ends = !turn.workflow(id).isCompleted();
    turn.emit(new WorkflowCompleted(id, state, info, output));
    if (ends) {
      new Leftovers(turn).clear(turn.workflow(id));
      turn.plan(new Work.ReportToParent(id));
    }
  }

  /** Tells the task that called the execution, if this is still the call that counts for it. */
  void reportToParent(WorkflowExecution child) {
    turn.tree()
        .parentTask(child)
        .filter(task -> task.attempt() == child.birth().attempt() && child.isCompleted())
        .ifPresent(task ->
            new CallOutcome(turn).callEnded(task, child.state(), CallOutcome.infoOfChild(child)));
  }
}
