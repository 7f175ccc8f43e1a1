package dev.tramontane.engine.runtime;

import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Commit;
import dev.tramontane.engine.journal.Partition;
import dev.tramontane.engine.journal.projection.ProjectionRows;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** An empty commit: when it is done, so is everything that was handed over before it. */
final class CommitBarrier implements PendingCommit {

  private final Commit commit;
  private final CompletableFuture<Boolean> done = new CompletableFuture<>();

  CommitBarrier(WorkflowExecutionId rootId) {
    this.commit =
        new Commit(rootId, Partition.of(rootId), List.of(), Map.of(), ProjectionRows.NONE);
  }

  void await() {
    Replies.await(done);
  }

  @Override
  public Commit commit() {
    return commit;
  }

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
