package dev.tramontane.server.conformance;

import java.io.Serial;

/** A conformance case that cannot be read; the message says which and why. */
final class UnreadableCase extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  UnreadableCase(String message, Object... arguments) {
    super(message.formatted(arguments));
  }
}
