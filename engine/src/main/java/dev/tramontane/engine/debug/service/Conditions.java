package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.debug.ConditionProblem;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Position;
import dev.tramontane.issue.Span;
import java.util.Optional;

/** Checks conditions of breakpoints without a run. */
final class Conditions {

  private final Expressions expressions;

  Conditions(Expressions expressions) {
    this.expressions = expressions;
  }

  /** Anything but one whole expression gives a text, and every text but the empty one is true. */
  Optional<ConditionProblem> problem(String condition) {
    var end = new Position(0, condition.length(), condition.length());
    var wrong =
        expressions.check(condition, new Span(Position.START, end)).stream()
            .filter(Issue::isError)
            .findFirst()
            .map(Conditions::problem);
    return wrong.isPresent() || expressions.isWholeExpression(condition)
        ? wrong
        : Optional.of(alwaysTrue());
  }

  private static ConditionProblem problem(Issue issue) {
    return new ConditionProblem(
        issue.code(), issue.message(), issue.remedy(), issue.span().start().offset());
  }

  private static ConditionProblem alwaysTrue() {
    return new ConditionProblem(
        "condition-always-true",
        "Expected one expression, but found a text, which is always true.",
        "Write the whole condition between <% and %> or between {{ and }}.",
        0);
  }
}
