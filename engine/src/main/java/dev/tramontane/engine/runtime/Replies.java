package dev.tramontane.engine.runtime;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.journal.FencedException;
import dev.tramontane.engine.journal.JournalUnavailableException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Waits for replies on behalf of a caller. */
public final class Replies {

  private Replies() {}

  /**
   * The reply, once it is there.
   *
   * @throws EngineException if the request was refused, or of category {@code UNAVAILABLE} if it
   *     could not be made durable
   */
  public static <T> T await(CompletableFuture<T> reply) {
    try {
      return reply.join();
    } catch (CompletionException failure) {
      throw switch (failure.getCause()) {
        case EngineException refusal -> refusal;
        case FencedException lost -> unavailable("Another server owns this execution by now", lost);
        case JournalUnavailableException lost -> unavailable("The database does not answer", lost);
        case RuntimeException bug -> bug;
        case null, default -> failure;
      };
    }
  }

  private static EngineException unavailable(String message, Throwable cause) {
    var refusal =
        new EngineException(
            EngineException.Category.UNAVAILABLE,
            "temporarily-unavailable",
            message,
            "Try again in a moment; whether the request took effect can be seen then.");
    refusal.initCause(cause);
    return refusal;
  }
}
