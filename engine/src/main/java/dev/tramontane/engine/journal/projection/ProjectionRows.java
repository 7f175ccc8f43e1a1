package dev.tramontane.engine.journal.projection;

import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the projections in their final form; JSON columns are texts with references. */
public record ProjectionRows(
    List<WorkflowRow> workflows, List<TaskRow> tasks, List<ActionRow> actions) {

  /** A workflow execution and its JSON columns. */
  public record WorkflowRow(
      WorkflowExecutionView view,
      String input,
      String params,
      @Nullable String output,
      String publishedGlobal) {

    long weight() {
      return 400L + input.length() + params.length() + length(output) + publishedGlobal.length();
    }
  }

  /** A task execution and its JSON columns. */
  public record TaskRow(
      TaskExecutionView view,
      String runtimeContext,
      @Nullable String published,
      String publishedGlobal,
      @Nullable String result) {

    long weight() {
      return 400L
          + runtimeContext.length()
          + length(published)
          + publishedGlobal.length()
          + length(result);
    }
  }

  /**
   * An action execution and its JSON columns.
   *
   * @param rootId null for an action that was run directly
   */
  public record ActionRow(
      ActionExecutionView view,
      @Nullable WorkflowExecutionId rootId,
      String input,
      @Nullable String output) {

    long weight() {
      return 300L + input.length() + length(output);
    }
  }

  public static final ProjectionRows NONE = new ProjectionRows(List.of(), List.of(), List.of());

  public ProjectionRows {
    workflows = List.copyOf(workflows);
    tasks = List.copyOf(tasks);
    actions = List.copyOf(actions);
  }

  public int size() {
    return workflows.size() + tasks.size() + actions.size();
  }

  /** Approximate size in characters. */
  public long weight() {
    return workflows.stream().mapToLong(WorkflowRow::weight).sum()
        + tasks.stream().mapToLong(TaskRow::weight).sum()
        + actions.stream().mapToLong(ActionRow::weight).sum();
  }

  private static int length(@Nullable String text) {
    return text == null ? 0 : text.length();
  }
}
