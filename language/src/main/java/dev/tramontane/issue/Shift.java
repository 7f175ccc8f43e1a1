package dev.tramontane.issue;

import java.util.List;

/**
 * How an edit of whole lines moves what stands behind it: down or up by lines, columns stay.
 *
 * @param from the first offset that moves
 */
public record Shift(int from, int lines, int characters) {

  /** Whether something that ends at {@code end} stays where it is. */
  public boolean leaves(Position end) {
    return end.offset() < from || (lines == 0 && characters == 0);
  }

  public Position of(Position position) {
    return leaves(position)
        ? position
        : new Position(position.line() + lines, position.column(), position.offset() + characters);
  }

  public Span of(Span span) {
    return leaves(span.end()) ? span : new Span(of(span.start()), of(span.end()));
  }

  public List<Issue> issues(List<Issue> issues) {
    return issues.isEmpty() ? issues : issues.stream().map(this::issue).toList();
  }

  private Issue issue(Issue issue) {
    return leaves(issue.span().end())
        ? issue
        : new Issue(
            issue.code(), issue.severity(), of(issue.span()), issue.message(), issue.remedy());
  }
}
