package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.runtime.FreshIds;
import dev.tramontane.engine.runtime.Replies;
import dev.tramontane.engine.runtime.Runs;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Starts runs (reference: rest-api.md section 6, POST). */
public final class Starts {

  private final Runs runs;
  private final ExecutionQuery query;
  private final FreshIds ids;
  private final Supplier<List<Breakpoint>> breakpoints;

  /**
   * @param breakpoints those that hold a run under the debugger
   */
  public Starts(
      Runs runs, ExecutionQuery query, FreshIds ids, Supplier<List<Breakpoint>> breakpoints) {
    this.runs = runs;
    this.query = query;
    this.ids = ids;
    this.breakpoints = breakpoints;
  }

  /** The state right after the start; that of the known run if the id is taken. */
  ExecutionTree start(StartRequest request) {
    var complete = request.source().map(id -> basedOn(id, request)).orElse(request);
    var id = complete.id().orElseGet(() -> new WorkflowExecutionId(ids.next()));
    return Replies.await(runs.start(command(id, complete), complete.id().isEmpty()));
  }

  private StartWorkflow command(WorkflowExecutionId id, StartRequest request) {
    var debug = request.debug();
    return new StartWorkflow(
        id,
        request.workflow().orElseThrow(Starts::nothingToStart),
        request.namespace(),
        request.input(),
        request.params(),
        request.description(),
        request.tags(),
        request.source(),
        debug == DebugMode.NONE ? Optional.empty() : Optional.of(breakpoints.get()),
        debug == DebugMode.STOP_ON_ENTRY);
  }

  private static EngineException nothingToStart() {
    return EngineException.invalid(
        "workflow-not-given",
        "Workflow ID or workflow name must be provided. Workflow ID is recommended.",
        "Name the workflow, or an execution to start again.");
  }

  /**
   * The workflow is that of the other execution unless another one is named. Input and params are
   * not taken over, and a description must be given: so Mistral does it.
   */
  private StartRequest basedOn(WorkflowExecutionId source, StartRequest given) {
    var known = query.workflowExecution(source).orElseThrow(() -> Missing.execution(source));
    return new StartRequest(
        given.id(),
        given.workflow().or(() -> Optional.of(known.workflowId().toString())),
        given.workflow().isPresent() ? given.namespace() : known.workflowNamespace(),
        given.input(),
        given.params(),
        Optional.of(description(given, source)),
        given.tags().isEmpty() ? known.tags() : given.tags(),
        given.source(),
        given.debug());
  }

  private static String description(StartRequest given, WorkflowExecutionId source) {
    return given
        .description()
        .map(text -> "%s Based on the execution '%s'".formatted(text, source).strip())
        .orElseThrow(() ->
            EngineException.invalid(
                "description-missing",
                "An execution that is based on another one needs a description.",
                "Give a description."));
  }
}
