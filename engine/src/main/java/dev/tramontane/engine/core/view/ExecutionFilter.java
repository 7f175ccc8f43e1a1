package dev.tramontane.engine.core.view;

import dev.tramontane.engine.core.state.WorkflowExecution;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The filters of {@code executions()}; a filter of null takes everything. */
record ExecutionFilter(Map<String, @Nullable Object> filters)
    implements Predicate<WorkflowExecution> {

  @Override
  public boolean test(WorkflowExecution execution) {
    var fields = WorkflowMap.of(execution);
    var created = Timestamps.text(execution.times().createdAt());
    return matches("id", fields.get("id"))
        && matches("root_execution_id", fields.get("root_execution_id"))
        && matches("state", fields.get("state"))
        && (filter("from_time") == null || created.compareTo(text("from_time")) >= 0)
        && (filter("to_time") == null || created.compareTo(text("to_time")) < 0);
  }

  private boolean matches(String key, @Nullable Object value) {
    return filter(key) == null || text(key).equals(value);
  }

  private @Nullable Object filter(String key) {
    return filters.get(key);
  }

  private String text(String key) {
    return String.valueOf(filters.get(key));
  }
}
