package dev.tramontane.engine.action.script;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A script failed or was ended. */
final class ScriptException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  ScriptException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
