package dev.tramontane.engine.core;

import dev.tramontane.value.Frozen;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
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

  /**
   * What is wrong with the size of a value, in Mistral's words; empty if nothing is. The
   * environment counts for nothing wherever it is handed on as a whole: it is kept once, however
   * many tasks receive it, so the cost that the limit guards against does not arise.
   */
  Optional<String> problem(
      String entity, String field, @Nullable Object value, FrozenMap environment) {
    if (fieldKilobytes < 0 || weight(value) / 1024 <= fieldKilobytes) {
      return Optional.empty();
    }
    long size = weightBeside(value, environment) / 1024;
    return size <= fieldKilobytes
        ? Optional.empty()
        : Optional.of(
            "Field size limit exceeded [class=%s, field=%s, size=%dKB, limit=%dKB]"
                .formatted(entity, field, size, fieldKilobytes));
  }

  /** Looks only into what is heavy, so a large value costs no more than its large parts. */
  @SuppressWarnings("ReferenceEquality") // the very environment, not one that happens to be equal
  private long weightBeside(@Nullable Object value, FrozenMap environment) {
    if (value == environment) {
      return 0;
    }
    if (weight(value) / 1024 <= fieldKilobytes) {
      return weight(value);
    }
    return switch (value) {
      case FrozenMap map ->
          map.entrySet().stream()
              .mapToLong(e -> e.getKey().length() + 4L + weightBeside(e.getValue(), environment))
              .sum();
      case FrozenList list ->
          list.stream().mapToLong(item -> 1L + weightBeside(item, environment)).sum();
      case null, default -> weight(value);
    };
  }

  private static long weight(@Nullable Object value) {
    return switch (value) {
      case Frozen frozen -> frozen.weight();
      case String text -> text.length();
      case null, default -> 0;
    };
  }
}
