package dev.tramontane.server.report;

import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes reports. */
@Component
public class Reports {

  private static final int RUNS_FOR_AN_ESTIMATE = 20;
  private static final long NO_HISTORY = -1;

  private final Executions executions;

  Reports(Executions executions) {
    this.executions = executions;
  }

  /** The report of an execution as the API writes it. */
  public Map<String, @Nullable Object> of(WorkflowExecutionId id, ReportRequest request) {
    var root = executions.workflowExecution(id);
    var rows = ExecutionTreeRows.read(executions, id);
    var report = new LinkedHashMap<String, @Nullable Object>();
    report.put("statistics", statistics(root, rows));
    if (!request.statisticsOnly()) {
      report.put("root_workflow_execution", new ReportTree(rows, request).of(root, 0));
    }
    return report;
  }

  /** Only these five states are counted. */
  private Map<String, @Nullable Object> statistics(
      WorkflowExecutionView root, ExecutionTreeRows rows) {
    var counts =
        rows.allTasks().collect(Collectors.groupingBy(task -> task.state(), Collectors.counting()));
    Function<ExecutionState, Long> count = state -> counts.getOrDefault(state, 0L);
    var statistics = new LinkedHashMap<String, @Nullable Object>();
    statistics.put("total_tasks_count", counts.values().stream().mapToLong(Long::longValue).sum());
    statistics.put("running_tasks_count", count.apply(ExecutionState.RUNNING));
    statistics.put("success_tasks_count", count.apply(ExecutionState.SUCCESS));
    statistics.put("error_tasks_count", count.apply(ExecutionState.ERROR));
    statistics.put("idle_tasks_count", count.apply(ExecutionState.IDLE));
    statistics.put("paused_tasks_count", count.apply(ExecutionState.PAUSED));
    statistics.put("estimated_time", estimatedSeconds(root));
    return statistics;
  }

  private long estimatedSeconds(WorkflowExecutionView root) {
    if (root.state() != ExecutionState.RUNNING) {
      return 0;
    }
    var usual = earlierRuns(root).mapToLong(run -> seconds(run).toSeconds()).average();
    var elapsed = Duration.between(root.createdAt(), Instant.now()).toSeconds();
    return usual.isPresent() ? Math.max(1, (long) usual.getAsDouble() - elapsed) : NO_HISTORY;
  }

  private Stream<WorkflowExecutionView> earlierRuns(WorkflowExecutionView root) {
    var query =
        ListQuery.where(
                Filter.equal("workflow_id", root.workflowId().toString()),
                Filter.equal("state", ExecutionState.SUCCESS.name()))
            .newestFirst(RUNS_FOR_AN_ESTIMATE);
    return executions.workflowExecutions(query, false).items().stream();
  }

  private static Duration seconds(WorkflowExecutionView run) {
    return Duration.between(
        run.createdAt(), Objects.requireNonNullElse(run.updatedAt(), run.createdAt()));
  }
}
