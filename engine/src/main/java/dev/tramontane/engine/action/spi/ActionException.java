package dev.tramontane.engine.action.spi;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The work of an action failed; the message says why, in words for the author of a workflow. */
public final class ActionException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  public ActionException(String message) {
    this(message, null);
  }

  public ActionException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
