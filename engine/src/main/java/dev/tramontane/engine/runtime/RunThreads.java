package dev.tramontane.engine.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Virtual threads for turns, actions and snapshots, until the engine stops. */
final class RunThreads implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * Starts {@code work} on a thread of its own.
   *
   * @return false if the engine is stopping: what is left undone follows from the journal
   */
  boolean start(Runnable work) {
    try {
      threads.execute(work);
      return true;
    } catch (RejectedExecutionException stopping) {
      return false;
    }
  }

  /** Waits for what is under way, and interrupts it if that takes long. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
