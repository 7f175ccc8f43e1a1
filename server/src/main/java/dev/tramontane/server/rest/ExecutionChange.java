package dev.tramontane.server.rest;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;

/** What PUT /v2/executions/ID asks for (rest-api.md section 6). */
sealed interface ExecutionChange {

  void apply(Executions executions, WorkflowExecutionId id);

  record Describe(String description) implements ExecutionChange {
    @Override
    public void apply(Executions executions, WorkflowExecutionId id) {
      executions.updateDescription(id, description);
    }
  }

  record ChangeEnvironment(FrozenMap env) implements ExecutionChange {
    @Override
    public void apply(Executions executions, WorkflowExecutionId id) {
      executions.updateEnvironment(id, env);
    }
  }

  record Pause() implements ExecutionChange {
    @Override
    public void apply(Executions executions, WorkflowExecutionId id) {
      executions.pause(id);
    }
  }

  record Resume(Optional<FrozenMap> env) implements ExecutionChange {
    @Override
    public void apply(Executions executions, WorkflowExecutionId id) {
      executions.resume(id, env);
    }
  }

  record Stop(ExecutionState state, Optional<String> message) implements ExecutionChange {
    @Override
    public void apply(Executions executions, WorkflowExecutionId id) {
      executions.stop(id, state, message);
    }
  }

  static ExecutionChange read(RequestObject body) {
    body.only("wf_ex", WorkflowExecutionResource.COLLECTION.attributes());
    var state = body.filledText("state");
    var description = body.filledText("description");
    var env = env(body);
    if (state.isEmpty() && description.isEmpty() && env.isEmpty()) {
      throw refuse(
          "nothing-to-update",
          "The property state, description, or env is not provided for update.");
    }
    if (state.isPresent() && description.isPresent()) {
      throw refuse(
          "description-with-state",
          "The property description must be updated separately from state.");
    }
    if (env.isPresent() && state.filter(name -> !name.equals("RUNNING")).isPresent()) {
      throw refuse(
          "env-with-state",
          "The property env can only be updated when workflow execution is not running or on resume"
              + " from pause.");
    }
    if (state.isPresent()) {
      return change(state.get(), env, body.text("state_info"));
    }
    return env.<ExecutionChange>map(ChangeEnvironment::new)
        .orElseGet(() -> new Describe(description.orElse("")));
  }

  private static Optional<FrozenMap> env(RequestObject body) {
    return body.object("params")
        .map(RequestObject::new)
        .flatMap(params -> params.object("env"))
        .filter(env -> !env.isEmpty());
  }

  private static ExecutionChange change(
      String state, Optional<FrozenMap> env, Optional<String> message) {
    return switch (state) {
      case "PAUSED" -> new Pause();
      case "RUNNING" -> new Resume(env);
      case "SUCCESS", "ERROR", "CANCELLED" -> new Stop(ExecutionState.valueOf(state), message);
      default ->
          throw HttpProblem.attribute(
              "invalid-state",
              "state",
              "Cannot change state to %s. Allowed states are: 'RUNNING, PAUSED, SUCCESS, ERROR,"
                      .formatted(state)
                  + " CANCELLED");
    };
  }

  private static EngineException refuse(String code, String message) {
    return EngineException.invalid(
        code,
        message,
        "Send either state (with state_info or params.env), description or params.env.");
  }
}
