package dev.tramontane.language.parse;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import java.util.List;

/** Checks the syntax of the expressions in a text of a definition. */
@FunctionalInterface
public interface ExpressionChecker {

  /** Finds nothing wrong with any expression. */
  ExpressionChecker NONE = (_, _) -> List.of();

  /**
   * @param where the span of the text in its document, quotes included or not
   */
  List<Issue> check(String text, Span where);
}
