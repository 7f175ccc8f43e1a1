package dev.tramontane.server.rest;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;

/**
 * What PUT /v2/tasks/ID asks for (rest-api.md section 7). Names, where given, guard against the
 * wrong task.
 */
sealed interface TaskChange {

  Optional<String> taskName();

  Optional<String> workflowName();

  /** Runs a failed task again. */
  record Rerun(
      Optional<String> taskName,
      Optional<String> workflowName,
      boolean reset,
      Optional<FrozenMap> env)
      implements TaskChange {}

  /** Ends a failed task as skipped. */
  record Skip(Optional<String> taskName, Optional<String> workflowName) implements TaskChange {}

  static TaskChange read(RequestObject body) {
    body.only("task", TaskExecutionResource.COLLECTION.attributes());
    var name = body.filledText("name");
    var workflowName = body.filledText("workflow_name");
    return switch (body.text("state").orElse("")) {
      case "RUNNING" -> new Rerun(name, workflowName, reset(body), body.object("env"));
      case "SKIPPED" -> new Skip(name, workflowName);
      default ->
          throw HttpProblem.attribute(
              "invalid-state",
              "state",
              "Invalid task state. Only updating task to RUNNING or SKIPPED is supported.");
    };
  }

  private static boolean reset(RequestObject body) {
    return body.flag("reset")
        .orElseThrow(() ->
            HttpProblem.attribute(
                "reset-missing", "reset", "Reset field is mandatory to rerun task."));
  }

  /** This change, if {@code task} is one that it can be made to. */
  default TaskChange checked(TaskExecutionView task) {
    guard(taskName(), task.name(), "Task name does not match.");
    guard(workflowName(), task.workflowName(), "Workflow name does not match.");
    if (task.state() != ExecutionState.ERROR) {
      throw EngineException.invalid(
          "task-not-failed",
          "The current task execution must be in ERROR for rerun. Only updating task to rerun is"
              + " supported.",
          "Task %s is in %s.".formatted(task.name(), task.state()));
    }
    if (this instanceof Rerun rerun
        && !rerun.reset()
        && !task.runtimeContext().containsKey("with_items")) {
      throw EngineException.invalid(
          "reset-needed",
          "Only with-items task has the option to not reset.",
          "Send \"reset\": true.");
    }
    return this;
  }

  private static void guard(Optional<String> expected, String actual, String message) {
    if (expected.filter(name -> !name.equals(actual)).isPresent()) {
      throw EngineException.invalid(
          "name-mismatch", message, "It is named '%s'.".formatted(actual));
    }
  }
}
