package dev.tramontane.server.api;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.RequestObject;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/breakpoints}. */
@RestController
@RequestMapping("/api/breakpoints")
class BreakpointController {

  private static final Set<String> ATTRIBUTES =
      Set.of("namespace", "workflow", "task", "phase", "condition", "enabled");

  private final Debugger debugger;

  BreakpointController(Debugger debugger) {
    this.debugger = debugger;
  }

  @GetMapping
  Map<String, @Nullable Object> list() {
    return Map.of("breakpoints", debugger.breakpoints().stream().map(this::body).toList());
  }

  /** Sets the breakpoint of a task and phase, or replaces it. */
  @PutMapping
  Map<String, @Nullable Object> set(RequestObject body) {
    body.only("breakpoint", ATTRIBUTES);
    return body(
        debugger.setBreakpoint(
            body.text("namespace").orElse(""),
            required(body, "workflow"),
            required(body, "task"),
            body.text("phase").map(BreakpointController::phase).orElse(StopPhase.TASK_ENTER),
            body.filledText("condition"),
            body.flag("enabled").orElse(true)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable String id) {
    debugger.removeBreakpoint(
        Ids.uuid(id)
            .orElseThrow(() ->
                EngineException.notFound(
                    "breakpoint-not-found",
                    "Breakpoint not found [id=%s]".formatted(id),
                    "Look the id up in the list.")));
  }

  private Map<String, @Nullable Object> body(Breakpoint breakpoint) {
    return DebugBodies.of(breakpoint, breakpoint.condition().flatMap(debugger::conditionProblem));
  }

  private static String required(RequestObject body, String name) {
    return body.filledText(name)
        .orElseThrow(() ->
            HttpProblem.attribute(
                "attribute-missing", name, "The attribute %s is missing.".formatted(name)));
  }

  private static StopPhase phase(String label) {
    return Arrays.stream(StopPhase.values())
        .filter(phase -> phase.label().equals(label))
        .findFirst()
        .orElseThrow(() ->
            HttpProblem.attribute(
                "invalid-attribute",
                "phase",
                "Expected the phase as one of %s, but found '%s'."
                    .formatted(
                        Arrays.stream(StopPhase.values()).map(StopPhase::label).toList(), label)));
  }
}
