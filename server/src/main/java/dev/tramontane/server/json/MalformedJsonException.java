package dev.tramontane.server.json;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A text that should be JSON and is not; says where. */
public final class MalformedJsonException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  private MalformedJsonException(String message, int line, int column, @Nullable Throwable cause) {
    super(message, cause);
    this.line = line;
    this.column = column;
  }

  static MalformedJsonException of(JacksonException cause) {
    var place = cause.getLocation();
    var line = place == null ? 1 : Math.max(1, place.getLineNr());
    var column = place == null ? 1 : Math.max(1, place.getColumnNr());
    return new MalformedJsonException(cause.getOriginalMessage(), line, column, cause);
  }

  static MalformedJsonException numberTooLarge() {
    return new MalformedJsonException("a number is too large", 1, 1, null);
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1. */
  public int column() {
    return column;
  }
}
