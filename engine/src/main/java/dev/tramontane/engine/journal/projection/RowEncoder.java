package dev.tramontane.engine.journal.projection;

import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.codec.ContentSink;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.ProjectionRows.ActionRow;
import dev.tramontane.engine.journal.projection.ProjectionRows.TaskRow;
import dev.tramontane.engine.journal.projection.ProjectionRows.WorkflowRow;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import org.jspecify.annotations.Nullable;

/** Writes the JSON columns of rows. */
public final class RowEncoder {

  private final Projector projector;
  private final EventCodec codec;

  public RowEncoder(Projector projector, EventCodec codec) {
    this.projector = projector;
    this.codec = codec;
  }

  /** The rows of everything that was touched, as it stands in {@code tree}. */
  public ProjectionRows rows(ExecutionTree tree, Touched touched, ContentSink sink) {
    return new ProjectionRows(
        touched.workflows().stream()
            .map(id -> encode(projector.workflow(tree, tree.workflow(id)), sink))
            .toList(),
        touched.tasks().stream()
            .map(id -> encode(projector.task(tree, tree.task(id)), sink))
            .toList(),
        touched.actions().stream()
            .map(id -> projector.action(tree, tree.action(id)))
            .map(view -> encode(view, tree.root().id(), sink))
            .toList());
  }

  private WorkflowRow encode(WorkflowExecutionView view, ContentSink sink) {
    return new WorkflowRow(
        view,
        codec.writeValue(view.input(), sink),
        codec.writeValue(view.params(), sink),
        orNull(view.output(), sink),
        codec.writeValue(view.publishedGlobal(), sink));
  }

  private TaskRow encode(TaskExecutionView view, ContentSink sink) {
    return new TaskRow(
        view,
        codec.writeValue(view.runtimeContext(), sink),
        orNull(view.published(), sink),
        codec.writeValue(view.publishedGlobal(), sink),
        orNull(view.result(), sink));
  }

  /**
   * The row of one action execution.
   *
   * @param rootId null for an action that was run directly
   */
  public ActionRow encode(
      ActionExecutionView view, @Nullable WorkflowExecutionId rootId, ContentSink sink) {
    return new ActionRow(
        view, rootId, codec.writeValue(view.input(), sink), orNull(view.output(), sink));
  }

  private @Nullable String orNull(@Nullable Object value, ContentSink sink) {
    return value == null ? null : codec.writeValue(value, sink);
  }
}
