package dev.tramontane.server.rest;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.execution.RunActionRequest;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.util.Optional;

/** Reads the body of POST /v2/action_executions. */
final class RunActionRequests {

  private RunActionRequests() {}

  static RunActionRequest read(RequestObject body) {
    body.only("action_ex", ActionExecutionResource.COLLECTION.attributes());
    var name =
        body.filledText("name")
            .orElseThrow(() ->
                EngineException.invalid(
                    "action-missing",
                    "Please provide at least action name to run action.",
                    "Give \"name\"."));
    var params = new RequestObject(body.object("params").orElse(Values.emptyMap()));
    return new RunActionRequest(
        name,
        body.text("workflow_namespace").orElse(""),
        body.object("input").orElse(Values.emptyMap()),
        body.text("description"),
        params.flag("run_sync").orElse(false),
        params.flag("save_result").orElse(false),
        timeout(params));
  }

  private static Optional<Duration> timeout(RequestObject params) {
    return switch (params.all().get("timeout")) {
      case null -> Optional.empty();
      case Long seconds when seconds >= 0 && seconds <= Integer.MAX_VALUE ->
          Optional.of(Duration.ofSeconds(seconds));
      case Object other ->
          throw HttpProblem.attribute(
              "invalid-attribute",
              "params.timeout",
              "Expected params.timeout in whole seconds, but found %s".formatted(other));
    };
  }
}
