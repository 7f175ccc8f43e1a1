package dev.tramontane.expression;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions of an expression that belongs to no execution. */
enum NoWorkflowFunctions implements WorkflowFunctions {
  INSTANCE;

  @Override
  public @Nullable Object execution() {
    return null;
  }

  @Override
  public List<? extends @Nullable Object> executions(Map<String, @Nullable Object> filters) {
    return List.of();
  }

  @Override
  public @Nullable Object task(@Nullable String name) {
    return null;
  }

  @Override
  public List<? extends @Nullable Object> tasks(
      @Nullable String workflowExecutionId,
      boolean recursive,
      @Nullable String state,
      boolean flat) {
    return List.of();
  }

  @Override
  public @Nullable Object global(String name) {
    return null;
  }
}
