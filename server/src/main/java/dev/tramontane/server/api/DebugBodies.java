package dev.tramontane.server.api;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.ConditionProblem;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.Scope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the debugger shows, as JSON. Lines count from 1, as people do. */
final class DebugBodies {

  private DebugBodies() {}

  /**
   * @param problem what is wrong with the condition
   */
  static Map<String, @Nullable Object> of(
      Breakpoint breakpoint, Optional<ConditionProblem> problem) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("id", breakpoint.id().toString());
    body.put("namespace", breakpoint.namespace());
    body.put("workflow", breakpoint.workflow());
    body.put("task", breakpoint.task());
    body.put("phase", breakpoint.phase().label());
    body.put("condition", breakpoint.condition().orElse(null));
    body.put("enabled", breakpoint.enabled());
    body.put("problem", problem.map(DebugBodies::of).orElse(null));
    return body;
  }

  private static Map<String, @Nullable Object> of(ConditionProblem problem) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("code", problem.code());
    body.put("message", problem.message());
    body.put("remedy", problem.remedy());
    body.put("column", problem.column());
    return body;
  }

  static Map<String, @Nullable Object> of(Hold hold) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("root_execution_id", hold.rootId().toString());
    body.put("workflow_execution_id", hold.workflowExecutionId().toString());
    body.put("task_execution_id", hold.taskExecutionId().toString());
    body.put("workflow", hold.workflowName());
    body.put("task", hold.taskName());
    body.put("phase", hold.phase().label());
    body.put("reason", hold.reason().name().toLowerCase(Locale.ROOT));
    body.put("message", hold.message().orElse(null));
    body.put("line", hold.line() + 1);
    body.put("since", hold.since().toString());
    return body;
  }

  static Map<String, @Nullable Object> of(Frame frame) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("task_execution_id", frame.taskExecutionId().toString());
    body.put("workflow_execution_id", frame.workflowExecutionId().toString());
    body.put("task", frame.taskName());
    body.put("workflow", frame.workflowName());
    body.put("definition_hash", frame.definitionHash());
    body.put("line", frame.line() + 1);
    return body;
  }

  static Map<String, @Nullable Object> of(Scope scope) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("name", scope.kind().label());
    body.put("changeable", scope.changeable());
    body.put("variables", scope.variables());
    return body;
  }

  static Map<String, @Nullable Object> of(Evaluation evaluation) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    switch (evaluation) {
      case Evaluation.Value(var value) -> body.put("value", value);
      case Evaluation.Failed(var code, var message, var offset) -> {
        body.put("code", code);
        body.put("error", message);
        body.put("offset", offset);
      }
    }
    return body;
  }
}
