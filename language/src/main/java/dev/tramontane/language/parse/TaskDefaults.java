package dev.tramontane.language.parse;

import dev.tramontane.language.model.Policies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What holds for every task that does not say otherwise (reference: language.md section 12). */
record TaskDefaults(Policies policies, Clauses clauses, List<String> requires) {

  static final TaskDefaults NONE = new TaskDefaults(Policies.NONE, Clauses.NONE, List.of());

  /**
   * The effective policies of a task: its own where they are truthy in Python's sense, so that
   * {@code timeout: 0} does not switch a default off.
   */
  Policies under(Policies own) {
    return new Policies(
        either(own.pauseBefore(), policies.pauseBefore()),
        either(own.waitBefore(), policies.waitBefore()),
        either(own.waitAfter(), policies.waitAfter()),
        either(own.failOn(), policies.failOn()),
        own.retry() == null ? policies.retry() : own.retry(),
        either(own.timeout(), policies.timeout()),
        either(own.concurrency(), policies.concurrency()),
        own.keepResult(),
        own.safeRerun() == null ? policies.safeRerun() : own.safeRerun(),
        own.target());
  }

  private static @Nullable Object either(@Nullable Object own, @Nullable Object inherited) {
    return isTruthy(own) || inherited == null ? own : inherited;
  }

  static boolean isTruthy(@Nullable Object value) {
    return value != null && !Objects.equals(value, 0L) && !Objects.equals(value, false);
  }
}
