package dev.tramontane.engine.core;

import dev.tramontane.value.Frozen;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How large values may be (reference: engine.md section 2).
 *
 * @param fieldKilobytes most of an input, in units of 1024 bytes; -1 for no limit
 */
public record Limits(long fieldKilobytes) {

  public static final Limits NONE = new Limits(-1);

  /** Mistral's own limit. */
  public static final Limits MISTRAL = new Limits(1024);

  /** What is wrong with the size of a value, in Mistral's words; empty if nothing is. */
  Optional<String> problem(String entity, String field, @Nullable Object value) {
    long size = weight(value) / 1024;
    return fieldKilobytes < 0 || size <= fieldKilobytes
        ? Optional.empty()
        : Optional.of(
            "Field size limit exceeded [class=%s, field=%s, size=%dKB, limit=%dKB]"
                .formatted(entity, field, size, fieldKilobytes));
  }

  private static long weight(@Nullable Object value) {
    return switch (value) {
      case Frozen frozen -> frozen.weight();
      case String text -> text.length();
      case null, default -> 0;
    };
  }
}
