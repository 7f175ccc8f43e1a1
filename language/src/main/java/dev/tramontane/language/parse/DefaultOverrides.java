package dev.tramontane.language.parse;

import dev.tramontane.language.model.Policies;
import dev.tramontane.language.syntax.MappingNode;
import org.jspecify.annotations.Nullable;

/** Warns of policies that look as if they switched a default off (language.md section 12). */
final class DefaultOverrides {

  private final Findings findings;

  DefaultOverrides(Findings findings) {
    this.findings = findings;
  }

  void check(Policies own, Policies defaults, MappingNode task) {
    check("pause-before", own.pauseBefore(), defaults.pauseBefore(), task);
    check("wait-before", own.waitBefore(), defaults.waitBefore(), task);
    check("wait-after", own.waitAfter(), defaults.waitAfter(), task);
    check("fail-on", own.failOn(), defaults.failOn(), task);
    check("timeout", own.timeout(), defaults.timeout(), task);
    check("concurrency", own.concurrency(), defaults.concurrency(), task);
  }

  private void check(
      String key, @Nullable Object own, @Nullable Object inherited, MappingNode task) {
    if (own == null || TaskDefaults.isTruthy(own) || !TaskDefaults.isTruthy(inherited)) {
      return;
    }
    task.get(key)
        .ifPresent(value ->
            findings.warning(
                "default-not-switched-off",
                value.span(),
                "'%s: %s' has no effect: the value of 'task-defaults' holds.".formatted(key, own),
                "Leave '%s' out of 'task-defaults' and write it in the tasks that need it."
                    .formatted(key)));
  }
}
