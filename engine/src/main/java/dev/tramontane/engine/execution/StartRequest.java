package dev.tramontane.engine.execution;

import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Optional;

/**
 * Asks for a new workflow execution (reference: rest-api.md section 6, POST).
 *
 * @param id the id it shall have; if an execution with it exists, that one is the answer
 * @param workflow name or id of the workflow; may be empty if {@code source} is given
 * @param source execution whose attributes fill what is not given here
 * @param debug whether the run starts under the debugger: breakpoints hold it, and it may be asked
 *     to stop at its first task
 */
public record StartRequest(
    Optional<WorkflowExecutionId> id,
    Optional<String> workflow,
    String namespace,
    FrozenMap input,
    FrozenMap params,
    Optional<String> description,
    List<String> tags,
    Optional<WorkflowExecutionId> source,
    DebugMode debug) {

  /** How a run begins under the debugger. */
  public enum DebugMode {
    /** Breakpoints do not hold it. */
    NONE,
    /** Breakpoints hold it. */
    BREAKPOINTS,
    /** Breakpoints hold it, and it stops at its first task. */
    STOP_ON_ENTRY
  }

  public StartRequest {
    tags = List.copyOf(tags);
  }

  public static StartRequest of(String workflow, FrozenMap input) {
    return new StartRequest(
        Optional.empty(),
        Optional.of(workflow),
        "",
        input,
        dev.tramontane.value.Values.emptyMap(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        DebugMode.NONE);
  }

  public StartRequest withDebug(DebugMode mode) {
    return new StartRequest(
        id, workflow, namespace, input, params, description, tags, source, mode);
  }
}
