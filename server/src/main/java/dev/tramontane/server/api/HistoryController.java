package dev.tramontane.server.api;

import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.analysis.FailureStep;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.JournalEntry;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/executions/ID}: why an execution failed, and what happened in its tree. */
@RestController
@RequestMapping("/api/executions/{id}")
class HistoryController {

  private static final int MOST_EVENTS = 1000;

  private final FailureAnalysis analysis;
  private final Executions executions;

  HistoryController(FailureAnalysis analysis, Executions executions) {
    this.analysis = analysis;
    this.executions = executions;
  }

  @GetMapping("/causes")
  Map<String, @Nullable Object> causes(@PathVariable String id) {
    var causes = analysis.causes(Ids.execution(id));
    return Map.of("causes", causes.stream().map(HistoryController::body).toList());
  }

  /** Events of the whole tree that the execution belongs to. */
  @GetMapping("/journal")
  Map<String, @Nullable Object> journal(@PathVariable String id, QueryParameters parameters) {
    parameters.only("after", "limit");
    var limit = parameters.integer("limit").orElse(MOST_EVENTS);
    if (limit <= 0) {
      throw HttpProblem.parameter("invalid-limit", "limit", "Limit must be positive.");
    }
    var root = executions.workflowExecution(Ids.execution(id)).rootId();
    var entries =
        executions.journal(
            root, parameters.integer("after").orElse(0), Math.min(limit, MOST_EVENTS));
    return Map.of("events", entries.stream().map(HistoryController::body).toList());
  }

  private static Map<String, @Nullable Object> body(JournalEntry entry) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("position", entry.position());
    body.put("at", entry.at().toString());
    body.put("type", entry.type());
    body.put("details", entry.details());
    return body;
  }

  private static Map<String, @Nullable Object> body(FailureCause cause) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("summary", cause.summary());
    body.put("message", cause.message());
    body.put("action", cause.actionName().orElse(null));
    body.put("input", cause.input().orElse(null));
    body.put("output", cause.output());
    body.put("attempts", cause.attempts());
    body.put("line", cause.line() + 1);
    body.put("definition_hash", cause.definitionHash());
    body.put("path", cause.path().stream().map(HistoryController::body).toList());
    return body;
  }

  private static Map<String, @Nullable Object> body(FailureStep step) {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("workflow_execution_id", step.workflowExecutionId().toString());
    body.put("workflow", step.workflowName());
    body.put("task_execution_id", step.taskExecutionId().toString());
    body.put("task", step.taskName());
    body.put("same_failures", step.sameFailures());
    return body;
  }
}
