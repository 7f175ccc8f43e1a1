package dev.tramontane.expression.conformance;

import java.io.Serial;

/** Golden cases that cannot be read; the message says which and where. */
public final class UnreadableCases extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  UnreadableCases(String message) {
    super(message);
  }

  UnreadableCases(String message, Object... arguments) {
    this(message.formatted(arguments));
  }
}
