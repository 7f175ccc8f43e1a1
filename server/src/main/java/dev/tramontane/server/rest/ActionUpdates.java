package dev.tramontane.server.rest;

import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.value.Values;

/** Reads the body of PUT /v2/action_executions/ID. */
final class ActionUpdates {

  private ActionUpdates() {}

  static ActionUpdate read(RequestObject body) {
    body.only("action_ex", ActionExecutionResource.COLLECTION.attributes());
    var output = body.object("output");
    var state = body.text("state").orElse("None");
    return switch (state) {
      case "SUCCESS" -> new ActionUpdate(ExecutionState.SUCCESS, output.orElse(Values.emptyMap()));
      case "CANCELLED", "PAUSED", "RUNNING" ->
          new ActionUpdate(ExecutionState.valueOf(state), output.orElse(null));
      case "ERROR" ->
          new ActionUpdate(
              ExecutionState.ERROR,
              output.filter(map -> !map.isEmpty()).<Object>map(map -> map).orElse("Unknown error"));
      default ->
          throw HttpProblem.attribute(
              "invalid-state",
              "state",
              "Error. Expected one of ['SUCCESS', 'ERROR', 'CANCELLED', 'PAUSED', 'RUNNING'],"
                  + " actual: %s".formatted(state));
    };
  }
}
