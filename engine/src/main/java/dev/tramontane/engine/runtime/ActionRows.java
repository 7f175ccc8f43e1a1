package dev.tramontane.engine.runtime;

import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.Partition;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.ContentSink;
import dev.tramontane.engine.journal.projection.ProjectionRows;
import dev.tramontane.engine.journal.projection.RowEncoder;
import dev.tramontane.engine.query.ActionExecutionView;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Saves actions that were run directly: rows without a journal, in the same group commits. */
public final class ActionRows {

  private final GroupCommitter committer;
  private final RowEncoder encoder;
  private final ContentCache cache;

  public ActionRows(GroupCommitter committer, RowEncoder encoder, ContentCache cache) {
    this.committer = committer;
    this.encoder = encoder;
    this.cache = cache;
  }

  /** Saves a row that has an id; returns when it is durable. */
  public void save(ActionExecutionView view) {
    var sink = new ContentSink(cache);
    var row = encoder.encode(view, null, sink);
    var key = new WorkflowExecutionId(view.id().orElseThrow().value());
    var rows = new ProjectionRows(List.of(), List.of(), List.of(row));
    var pending =
        new RowCommit(
            new Commit(key, Partition.of(key), List.of(), sink.fresh(), rows),
            new CompletableFuture<>());
    committer.submit(pending);
    Replies.await(pending.done());
  }

  private record RowCommit(Commit commit, CompletableFuture<Boolean> done)
      implements PendingCommit {

    @Override
    public boolean isAbandoned() {
      return false;
    }

    @Override
    public void durable() {
      done.complete(true);
    }

    @Override
    public void failed(RuntimeException reason) {
      done.completeExceptionally(reason);
    }
  }
}
