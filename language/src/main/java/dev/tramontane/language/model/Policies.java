package dev.tramontane.language.model;

import org.jspecify.annotations.Nullable;

/**
 * The effective policies of a task, {@code task-defaults} applied. Each value is a literal or an
 * expression text, null where the policy is not set (reference: language.md sections 5, 12 and 13).
 */
public record Policies(
    @Nullable Object pauseBefore,
    @Nullable Object waitBefore,
    @Nullable Object waitAfter,
    @Nullable Object failOn,
    @Nullable RetryPolicy retry,
    @Nullable Object timeout,
    @Nullable Object concurrency,
    @Nullable Object keepResult,
    @Nullable Object safeRerun,
    @Nullable String target) {

  public static final Policies NONE =
      new Policies(null, null, null, null, null, null, null, null, null, null);
}
