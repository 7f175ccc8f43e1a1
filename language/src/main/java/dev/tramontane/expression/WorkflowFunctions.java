package dev.tramontane.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Mistral's own functions answer inside an expression (reference: expressions.md section 10,
 * language.md section 3.1). Implementations answer from the state of the run alone.
 */
public interface WorkflowFunctions {

  /** {@code execution()}: the current workflow execution as a map; null outside one. */
  @Nullable Object execution();

  /** {@code executions(...)}: workflow executions that match all given filters. */
  List<? extends @Nullable Object> executions(Map<String, @Nullable Object> filters);

  /** {@code task(name)}: the task as a map, the current one for null; null if there is none. */
  @Nullable Object task(@Nullable String name);

  /** {@code tasks(...)}: maps like those of {@link #task}. */
  List<? extends @Nullable Object> tasks(
      @Nullable String workflowExecutionId,
      boolean recursive,
      @Nullable String state,
      boolean flat);

  /** {@code global(name)}: a variable of the execution's global context, null if unknown. */
  @Nullable Object global(String name);

  /** Functions for an expression that is evaluated outside any execution. */
  static WorkflowFunctions none() {
    return NoWorkflowFunctions.INSTANCE;
  }
}
