package dev.tramontane.server.api;

import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.RequestObject;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/executions/ID} and {@code /api/tasks/ID}: holds, moves and what is seen at a hold.
 */
@RestController
@RequestMapping("/api")
class DebugController {

  private final Debugger debugger;

  DebugController(Debugger debugger) {
    this.debugger = debugger;
  }

  @GetMapping("/holds")
  Map<String, @Nullable Object> holds() {
    return Map.of("holds", debugger.allHolds().stream().map(DebugBodies::of).toList());
  }

  @GetMapping("/executions/{id}/holds")
  Map<String, @Nullable Object> holds(@PathVariable String id) {
    var root = Ids.execution(id);
    return Map.of(
        "attached",
        debugger.isAttached(root),
        "holds",
        debugger.holds(root).stream().map(DebugBodies::of).toList());
  }

  /** Moves a whole tree: {@code attach}, {@code detach}, {@code resume} or {@code hold}. */
  @PostMapping("/executions/{id}/moves")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@PathVariable String id, RequestObject body) {
    move(Ids.execution(id), moveIn(body));
  }

  private void move(WorkflowExecutionId root, String move) {
    switch (move) {
      case "attach" -> debugger.attach(root);
      case "detach" -> debugger.detach(root);
      case "resume" -> debugger.resumeAll(root);
      case "hold" -> debugger.holdAll(root);
      default -> throw unknown(move, "attach, detach, resume, hold");
    }
  }

  /** Moves a held branch. */
  @PostMapping("/tasks/{id}/moves")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void moveTask(@PathVariable String id, RequestObject body) {
    move(Ids.task(id), moveIn(body));
  }

  private void move(TaskExecutionId task, String move) {
    switch (move) {
      case "resume" -> debugger.resume(task);
      case "step-over" -> debugger.stepOver(task);
      case "step-into" -> debugger.stepInto(task);
      case "step-out" -> debugger.stepOut(task);
      default -> throw unknown(move, "resume, step-over, step-into, step-out");
    }
  }

  @GetMapping("/tasks/{id}/frames")
  Map<String, @Nullable Object> frames(@PathVariable String id) {
    return Map.of("frames", debugger.frames(Ids.task(id)).stream().map(DebugBodies::of).toList());
  }

  @GetMapping("/tasks/{id}/scopes")
  Map<String, @Nullable Object> scopes(@PathVariable String id) {
    return Map.of("scopes", debugger.scopes(Ids.task(id)).stream().map(DebugBodies::of).toList());
  }

  @PostMapping("/tasks/{id}/evaluations")
  Map<String, @Nullable Object> evaluate(@PathVariable String id, RequestObject body) {
    body.only("evaluation", Set.of("expression"));
    return DebugBodies.of(debugger.evaluate(Ids.task(id), required(body, "expression")));
  }

  @PutMapping("/tasks/{id}/variables")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void setVariable(@PathVariable String id, RequestObject body) {
    body.only("variable", Set.of("scope", "name", "value"));
    debugger.setVariable(
        Ids.task(id),
        Scopes.kind(required(body, "scope")),
        required(body, "name"),
        body.all().get("value"));
  }

  private static String moveIn(RequestObject body) {
    return required(body.only("move", Set.of("move")), "move");
  }

  private static String required(RequestObject body, String name) {
    return body.filledText(name)
        .orElseThrow(() ->
            HttpProblem.attribute(
                "attribute-missing", name, "The attribute %s is missing.".formatted(name)));
  }

  private static HttpProblem unknown(String move, String known) {
    return HttpProblem.attribute(
        "unknown-move", "move", "Expected one of %s, but found '%s'.".formatted(known, move));
  }
}
