package dev.tramontane.expression.yaql.runtime;

import org.jspecify.annotations.Nullable;

/** What stands before the dot of a method call, if anything; it may be null and present. */
record Receiver(boolean isPresent, @Nullable Object value) {

  static final Receiver NONE = new Receiver(false, null);

  static Receiver of(@Nullable Object value) {
    return new Receiver(true, value);
  }
}
