package dev.tramontane.engine.definition;

import dev.tramontane.engine.EngineException;
import dev.tramontane.issue.Issue;
import java.io.Serial;
import java.util.List;

/** A definition text that is not saved because of errors in it; the first one is the message. */
public final class InvalidDefinitionException extends EngineException {

  @Serial private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // exceptions are not sent anywhere
  private final List<Issue> issues;

  /**
   * @param issues everything found in the text, at least one error among it
   */
  public InvalidDefinitionException(List<Issue> issues) {
    this(firstError(issues), issues);
  }

  private InvalidDefinitionException(Issue first, List<Issue> issues) {
    super(Category.INVALID, first.code(), first.message(), first.remedy());
    this.issues = List.copyOf(issues);
  }

  /** All issues of the text with their places, warnings included. */
  public List<Issue> issues() {
    return issues;
  }

  private static Issue firstError(List<Issue> issues) {
    return issues.stream()
        .filter(Issue::isError)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Expected an error, but found none"));
  }
}
