package dev.tramontane.expression.dispatch;

import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionLanguage;
import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what Mistral's validation refuses in a text (reference: expressions.md section 1.4). */
final class SyntaxCheck {

  private final ExpressionLanguage jinja;
  private final ExpressionLanguage yaql;

  SyntaxCheck(ExpressionLanguage jinja, ExpressionLanguage yaql) {
    this.jinja = jinja;
    this.yaql = yaql;
  }

  List<Issue> check(String text, Span where) {
    boolean isJinja = jinja.recognises(text);
    boolean isYaql = yaql.recognises(text);
    var issues = new ArrayList<Issue>();
    if (isJinja) {
      jinjaSyntax(text, where).ifPresent(issues::add);
    }
    if (isYaql && !isJinja) {
      yaqlSyntax(text, where).ifPresent(issues::add);
    }
    if (isYaql && isJinja) {
      issues.add(mixed(text, where));
    }
    return List.copyOf(issues);
  }

  private static Issue mixed(String text, Span where) {
    return Issue.error(
        "mixed-expressions",
        where,
        "The line already contains an expression of type Jinja2. Mixing expression types in a"
            + " single line is not allowed.: %s".formatted(text),
        "Write the whole text either with <% %> or with {{ }}.");
  }

  private Optional<Issue> jinjaSyntax(String text, Span where) {
    return failure(jinja, text)
        .map(e ->
            Issue.error(
                "jinja-syntax",
                TextRange.of(text, where).at(e.offset()),
                String.valueOf(e.getMessage()),
                "Correct the Jinja2 expression: check its brackets, quotes and tags."));
  }

  private Optional<Issue> yaqlSyntax(String text, Span where) {
    return failure(yaql, text)
        .map(e ->
            Issue.error(
                "yaql-syntax",
                TextRange.of(text, where).at(e.offset()),
                String.valueOf(e.getMessage()),
                YaqlRemedy.forText(text)));
  }

  private static Optional<ExpressionException> failure(ExpressionLanguage language, String text) {
    try {
      language.validate(text);
      return Optional.empty();
    } catch (ExpressionException e) {
      return Optional.of(e);
    }
  }
}
