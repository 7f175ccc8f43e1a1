package dev.tramontane.language.parse;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;

/**
 * Checks expressions as deep as Mistral does, and warns of what it would only find when it runs: it
 * looks at the first level of a map or list and no further (reference: language.md section 3).
 */
final class ExpressionChecks {

  private final ExpressionChecker checker;
  private final Findings findings;

  ExpressionChecks(ExpressionChecker checker, Findings findings) {
    this.checker = checker;
    this.findings = findings;
  }

  void text(ScalarNode scalar) {
    if (scalar.isString()) {
      findings.addAll(checker.check(scalar.text(), scalar.span()));
    }
  }

  /** A template: errors on its first level, warnings below. */
  void template(SyntaxNode node) {
    switch (node) {
      case ScalarNode scalar -> text(scalar);
      case SequenceNode list -> list.items().forEach(this::item);
      case MappingNode map -> map.entries().values().forEach(entry -> item(entry.value()));
    }
  }

  private void item(SyntaxNode node) {
    switch (node) {
      case ScalarNode scalar -> text(scalar);
      case SequenceNode _, MappingNode _ -> unchecked(node);
    }
  }

  /** A template that Mistral does not check before it runs. */
  void unchecked(SyntaxNode node) {
    switch (node) {
      case ScalarNode scalar -> warn(scalar);
      case SequenceNode list -> list.items().forEach(this::unchecked);
      case MappingNode map -> map.entries().values().forEach(entry -> unchecked(entry.value()));
    }
  }

  private void warn(ScalarNode scalar) {
    if (scalar.isString()) {
      checker.check(scalar.text(), scalar.span()).stream()
          .map(issue -> Issue.warning(issue.code(), issue.span(), issue.message(), issue.remedy()))
          .forEach(findings::add);
    }
  }
}
