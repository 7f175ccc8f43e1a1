package dev.tramontane.server.rest;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.server.http.HttpProblem;
import dev.tramontane.server.http.Ids;
import dev.tramontane.server.http.RequestObject;
import dev.tramontane.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of POST /v2/executions and its answer. */
public final class ExecutionStarts {

  private ExecutionStarts() {}

  /** Reads what shall be started. */
  public static StartRequest read(RequestObject body) {
    body.only("wf_ex", WorkflowExecutionResource.COLLECTION.attributes());
    var workflow = body.filledText("workflow_id").or(() -> body.filledText("workflow_name"));
    var source = body.filledText("source_execution_id").map(Ids::execution);
    if (workflow.isEmpty() && source.isEmpty()) {
      throw EngineException.invalid(
          "workflow-missing",
          "Workflow ID or workflow name must be provided. Workflow ID is recommended.",
          "Give workflow_id, workflow_name or source_execution_id.");
    }
    return new StartRequest(
        body.filledText("id").map(ExecutionStarts::id),
        workflow,
        body.text("workflow_namespace").orElse(""),
        body.object("input").orElse(Values.emptyMap()),
        body.objectOnly("params").orElse(Values.emptyMap()),
        body.text("description"),
        body.texts("tags"),
        source,
        DebugMode.NONE);
  }

  /** The started execution, whole. */
  public static Map<String, @Nullable Object> body(WorkflowExecutionView execution) {
    return WorkflowExecutionResource.whole(execution);
  }

  private static WorkflowExecutionId id(String text) {
    return new WorkflowExecutionId(
        Ids.uuid(text)
            .orElseThrow(() ->
                HttpProblem.attribute(
                    "invalid-attribute",
                    "id",
                    "Invalid input for field/attribute id. Value: '%s'. Value should be UUID format."
                        .formatted(text))));
  }
}
