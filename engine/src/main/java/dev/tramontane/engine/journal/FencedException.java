package dev.tramontane.engine.journal;

import java.io.Serial;

/** Another node owns the runs that this one tried to write. */
public final class FencedException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public FencedException(String message, Throwable cause) {
    super(message, cause);
  }
}
