package dev.tramontane.engine.journal;

import java.io.Serial;

/** The database did not answer; whether the last write is in is not known. */
public final class JournalUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public JournalUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
