package dev.tramontane.language.parse;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import java.util.ArrayList;
import java.util.List;

/** Collects the issues of one reading, in the order in which Mistral would raise them. */
public final class Findings {

  private static final String SCHEMA_PREFIX = "Invalid DSL: ";

  private final List<Issue> issues = new ArrayList<>();

  public List<Issue> issues() {
    return List.copyOf(issues);
  }

  /** The issues found since the last call. */
  public List<Issue> take() {
    var taken = List.copyOf(issues);
    issues.clear();
    return taken;
  }

  public void add(Issue issue) {
    issues.add(issue);
  }

  public void addAll(List<Issue> found) {
    issues.addAll(found);
  }

  /** A violation of the schema; Mistral's prefix goes before {@code violation}. */
  void schema(String code, Span span, String violation, String remedy) {
    error(code, span, SCHEMA_PREFIX + violation, remedy);
  }

  public void error(String code, Span span, String message, String remedy) {
    issues.add(Issue.error(code, span, message, remedy));
  }

  public void warning(String code, Span span, String message, String remedy) {
    issues.add(Issue.warning(code, span, message, remedy));
  }
}
