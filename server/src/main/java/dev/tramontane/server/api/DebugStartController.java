package dev.tramontane.server.api;

import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.server.rest.ExecutionStarts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/executions}: starts an execution under the debugger. */
@RestController
class DebugStartController {

  private final Executions executions;

  DebugStartController(Executions executions) {
    this.executions = executions;
  }

  @PostMapping("/api/executions")
  @ResponseStatus(HttpStatus.CREATED)
  Map<String, @Nullable Object> start(RequestObject body) {
    var mode = mode(body.text("debug").orElse("breakpoints"));
    var request = ExecutionStarts.read(body.without("debug"));
    return ExecutionStarts.body(executions.start(request.withDebug(mode)));
  }

  private static DebugMode mode(String name) {
    return switch (name) {
      case "breakpoints" -> DebugMode.BREAKPOINTS;
      case "stop-on-entry" -> DebugMode.STOP_ON_ENTRY;
      default ->
          throw HttpProblem.attribute(
              "invalid-attribute",
              "debug",
              "Expected debug as breakpoints or stop-on-entry, but found '%s'.".formatted(name));
    };
  }
}
