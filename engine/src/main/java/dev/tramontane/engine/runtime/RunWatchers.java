package dev.tramontane.engine.runtime;

import dev.tramontane.engine.execution.Executions.Subscription;
import dev.tramontane.engine.execution.RunChange;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to know what commits change. Safe for use by many threads. */
public final class RunWatchers {

  private static final Logger LOG = LoggerFactory.getLogger(RunWatchers.class);

  private final Map<WorkflowExecutionId, List<Consumer<RunChange>>> ofRun =
      new ConcurrentHashMap<>();
  private final List<Consumer<RunChange>> ofAll = new CopyOnWriteArrayList<>();

  /** Tells {@code watcher} of every change of one tree until the subscription is closed. */
  public Subscription watch(WorkflowExecutionId rootId, Consumer<RunChange> watcher) {
    ofRun.compute(
        rootId,
        (_, known) -> {
          var watchers = known == null ? new CopyOnWriteArrayList<Consumer<RunChange>>() : known;
          watchers.add(watcher);
          return watchers;
        });
    return () -> forget(rootId, watcher);
  }

  private void forget(WorkflowExecutionId rootId, Consumer<RunChange> watcher) {
    ofRun.computeIfPresent(
        rootId,
        (_, watchers) -> {
          watchers.remove(watcher);
          return watchers.isEmpty() ? null : watchers;
        });
  }

  /** Tells {@code watcher} of every change of any tree until the subscription is closed. */
  public Subscription watchAll(Consumer<RunChange> watcher) {
    ofAll.add(watcher);
    return () -> ofAll.remove(watcher);
  }

  boolean isEmpty() {
    return ofRun.isEmpty() && ofAll.isEmpty();
  }

  void publish(RunChange change) {
    ofRun.getOrDefault(change.rootId(), List.of()).forEach(watcher -> tell(watcher, change));
    ofAll.forEach(watcher -> tell(watcher, change));
  }

  /** A boundary: what a watcher does wrong must not stop the committer. */
  private static void tell(Consumer<RunChange> watcher, RunChange change) {
    try {
      watcher.accept(change);
    } catch (RuntimeException failure) {
      LOG.warn("A watcher of run {} has failed", change.rootId(), failure);
    }
  }
}
