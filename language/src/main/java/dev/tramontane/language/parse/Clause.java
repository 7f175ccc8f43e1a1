package dev.tramontane.language.parse;

import dev.tramontane.language.model.PublishScopes;
import dev.tramontane.language.model.Transition;
import java.util.List;

/** One on-clause as written: where it leads and what it publishes. */
record Clause(List<Transition> targets, PublishScopes publish) {

  static final Clause NONE = new Clause(List.of(), PublishScopes.NOTHING);

  /** The targets of this clause, or, if it has none, those of the default but for {@code self}. */
  List<Transition> targetsOr(Clause defaults, String self) {
    return targets.isEmpty()
        ? defaults.targets.stream().filter(target -> !target.target().equals(self)).toList()
        : targets;
  }
}
