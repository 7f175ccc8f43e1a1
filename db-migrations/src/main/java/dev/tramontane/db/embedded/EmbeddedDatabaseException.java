package dev.tramontane.db.embedded;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The embedded database cannot be had; the message says why, the remedy what to do about it. */
public final class EmbeddedDatabaseException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;

  EmbeddedDatabaseException(String message, String remedy) {
    this(message, remedy, null);
  }

  EmbeddedDatabaseException(String message, String remedy, @Nullable Throwable cause) {
    super(message + " " + remedy, cause);
    this.remedy = remedy;
  }

  /** What to do, in one or two sentences. */
  public String remedy() {
    return remedy;
  }
}
