package dev.tramontane.language.syntax;

import dev.tramontane.issue.Span;
import java.util.List;

/** A YAML sequence. */
public record SequenceNode(List<SyntaxNode> items, Span span) implements SyntaxNode {

  public SequenceNode {
    items = List.copyOf(items);
  }
}
