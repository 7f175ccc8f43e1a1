package dev.tramontane.language.syntax;

import dev.tramontane.issue.Span;

/** A key of a mapping with its value; a missing value is a null scalar. */
public record MappingEntry(ScalarNode key, SyntaxNode value) {

  public String name() {
    return key.keyText();
  }

  public Span span() {
    return value.span().end().compareTo(key.span().end()) < 0
        ? key.span()
        : new Span(key.span().start(), value.span().end());
  }
}
