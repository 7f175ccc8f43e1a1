package dev.tramontane.language.parse;

import dev.tramontane.language.model.PublishScopes;
import dev.tramontane.language.model.Publishing;
import dev.tramontane.language.model.Transitions;
import dev.tramontane.value.FrozenMap;

/** The four on-clauses of a task or of {@code task-defaults}. */
record Clauses(Clause onSuccess, Clause onError, Clause onComplete, Clause onSkip) {

  static final Clauses NONE = new Clauses(Clause.NONE, Clause.NONE, Clause.NONE, Clause.NONE);

  /** The effective transitions of the task {@code self} (reference: language.md section 12). */
  Transitions over(Clauses defaults, String self) {
    return new Transitions(
        onSuccess.targetsOr(defaults.onSuccess, self),
        onError.targetsOr(defaults.onError, self),
        onComplete.targetsOr(defaults.onComplete, self),
        onSkip.targetsOr(defaults.onSkip, self));
  }

  /**
   * What is published by final state: on-complete wins over the short form, which wins over the
   * clause of the state (reference: language.md section 10).
   */
  Publishing publishing(FrozenMap success, FrozenMap error, FrozenMap skip) {
    return new Publishing(merged(onSuccess, success), merged(onError, error), merged(onSkip, skip));
  }

  private PublishScopes merged(Clause ofState, FrozenMap shortForm) {
    var always = onComplete.publish();
    return new PublishScopes(
        ofState.publish().branch().withAll(shortForm).withAll(always.branch()),
        ofState.publish().global().withAll(always.global()));
  }
}
