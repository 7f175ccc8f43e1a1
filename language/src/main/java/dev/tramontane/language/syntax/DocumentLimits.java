package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import java.util.Locale;

/** How large a definition may be, so that no text can exhaust the machine that reads it. */
final class DocumentLimits {

  static final int MAX_DEPTH = 100;
  static final int MAX_NODES = 500_000;
  static final int MAX_CHARACTERS = 20 * 1024 * 1024;

  private DocumentLimits() {}

  /** Raised inside the reader only, to leave it at once. */
  static final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Issue issue;

    private LimitReached(Issue issue) {
      super(issue.message(), null, false, false);
      this.issue = issue;
    }

    Issue issue() {
      return issue;
    }
  }

  static LimitReached tooDeep(Span span) {
    return new LimitReached(
        Issue.error(
            "document-too-deep",
            span,
            "Definition could not be parsed: more than %d levels of nesting".formatted(MAX_DEPTH),
            "Flatten the definition, or pass deep data as input of the execution."));
  }

  static LimitReached tooManyNodes(Span span) {
    return new LimitReached(
        tooLarge(span, String.format(Locale.ROOT, "more than %,d values", MAX_NODES)));
  }

  static Issue tooManyCharacters(int length) {
    return tooLarge(
        Span.NONE,
        String.format(Locale.ROOT, "%,d characters, %,d allowed", length, MAX_CHARACTERS));
  }

  private static Issue tooLarge(Span span, String what) {
    return Issue.error(
        "document-too-large",
        span,
        "Definition could not be parsed: too large: " + what,
        "Split the definition into several workflows, or pass large data as input.");
  }
}
