package dev.tramontane.engine.journal;

import java.io.Serial;

/** The database does not take what was to be written; trying again would not help. */
public final class JournalRefusedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public JournalRefusedException(String message, Throwable cause) {
    super(message, cause);
  }
}
