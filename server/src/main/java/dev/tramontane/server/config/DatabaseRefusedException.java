package dev.tramontane.server.config;

import java.io.Serial;

/** The user's own database cannot be used; the message says why, the remedy what to do. */
public final class DatabaseRefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final String remedy;

  DatabaseRefusedException(String message, String remedy, Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  /** What to do, in a sentence. */
  public String remedy() {
    return remedy;
  }
}
