package dev.tramontane.dap;

import dev.tramontane.dap.target.RunId;
import dev.tramontane.dap.target.TargetException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The run that a client debugs. A stop may be told before the start has answered; whoever asks for
 * the run in between waits for it.
 */
final class Session {

  private final CompletableFuture<Boolean> configured = new CompletableFuture<>();
  private final CompletableFuture<RunId> run = new CompletableFuture<>();
  private volatile boolean isBegun;

  /** The client has set its breakpoints. */
  void configured() {
    configured.complete(true);
  }

  CompletableFuture<Boolean> whenConfigured() {
    return configured;
  }

  void begin(Supplier<RunId> start) {
    isBegun = true;
    try {
      run.complete(start.get());
    } catch (RuntimeException | Error failure) { // whoever waits for the run must not wait for ever
      run.completeExceptionally(failure);
      throw failure;
    }
  }

  /** Empty before the start and after one that was refused. */
  Optional<RunId> run() {
    if (!isBegun) {
      return Optional.empty();
    }
    try {
      return Optional.of(run.join());
    } catch (CompletionException _) {
      return Optional.empty(); // whoever asked for the start was told why it was refused
    }
  }

  RunId running() {
    return run().orElseThrow(() -> new TargetException("Nothing runs in this session."));
  }
}
