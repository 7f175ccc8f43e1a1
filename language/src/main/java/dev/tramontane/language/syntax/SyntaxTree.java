package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Span;
import java.util.List;
import java.util.Optional;

/**
 * All that could be read of a YAML text.
 *
 * @param root absent for an empty text
 * @param issues what is wrong with the YAML itself
 * @param damage the stretches of text that could not be read and that the tree lacks, in part or
 *     whole
 */
public record SyntaxTree(
    Optional<SyntaxNode> root, List<Issue> issues, List<Span> damage, LineIndex lines) {

  public SyntaxTree {
    issues = List.copyOf(issues);
    damage = List.copyOf(damage);
  }

  /** Whether something inside of {@code span} or right behind it could not be read. */
  public boolean isDamaged(Span span) {
    return damage.stream()
        .anyMatch(broken ->
            broken.start().line() <= span.end().line() + 1
                && span.start().line() <= broken.end().line());
  }
}
