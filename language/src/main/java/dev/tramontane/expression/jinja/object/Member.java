package dev.tramontane.expression.jinja.object;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that was found; unlike in an {@link Optional} it may be null. */
public record Member(@Nullable Object value) {

  public static final Member NOTHING = new Member(null);

  public static Optional<Member> of(@Nullable Object value) {
    return Optional.of(new Member(value));
  }
}
