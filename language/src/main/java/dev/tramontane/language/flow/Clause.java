package dev.tramontane.language.flow;

import dev.tramontane.language.model.Policies;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.Transitions;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of the four on-clauses. */
public enum Clause {
  ON_SUCCESS("on-success"),
  ON_ERROR("on-error"),
  ON_COMPLETE("on-complete"),
  ON_SKIP("on-skip");

  private final String key;

  Clause(String key) {
    this.key = key;
  }

  /** The key under which the clause is written. */
  public String key() {
    return key;
  }

  public static Optional<Clause> of(String key) {
    return List.of(values()).stream().filter(clause -> clause.key.equals(key)).findFirst();
  }

  public List<Transition> transitionsOf(Transitions transitions) {
    return switch (this) {
      case ON_SUCCESS -> transitions.onSuccess();
      case ON_ERROR -> transitions.onError();
      case ON_COMPLETE -> transitions.onComplete();
      case ON_SKIP -> transitions.onSkip();
    };
  }

  /** The final states in which the clause is followed (reference: language.md section 7). */
  public Set<Outcome> outcomes() {
    return switch (this) {
      case ON_SUCCESS -> EnumSet.of(Outcome.SUCCESS, Outcome.SKIPPED);
      case ON_ERROR -> EnumSet.of(Outcome.ERROR);
      case ON_COMPLETE -> EnumSet.of(Outcome.SUCCESS, Outcome.ERROR);
      case ON_SKIP -> EnumSet.of(Outcome.SKIPPED);
    };
  }

  /**
   * The final states whose variables may be there when the clause is followed. {@code fail-on} and
   * {@code retry} end a task otherwise than it has published; an operator skips a task that has
   * failed and published before (reference: engine.md sections 6 and 9).
   */
  Set<Outcome> publishedOutcomes(TaskModel task) {
    var outcomes = EnumSet.copyOf(outcomes());
    if (outcomes.contains(Outcome.SKIPPED)) {
      outcomes.add(Outcome.ERROR);
    }
    if (turnsOutcomes(task.policies())) {
      outcomes.add(Outcome.SUCCESS);
      outcomes.add(Outcome.ERROR);
    }
    return outcomes;
  }

  private static boolean turnsOutcomes(Policies policies) {
    return policies.failOn() != null || policies.retry() != null;
  }
}
