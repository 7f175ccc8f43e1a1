package dev.tramontane.language.model;

import dev.tramontane.issue.Span;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an on-clause.
 *
 * @param target name of a task or of an {@link EngineCommand}
 * @param condition guard expression, null where the transition is unconditional
 * @param parameters templates given to an engine command; only {@code msg} has a meaning
 */
public record Transition(
    String target, @Nullable String condition, FrozenMap parameters, Span span) {

  public Optional<EngineCommand> command() {
    return EngineCommand.of(target);
  }
}
