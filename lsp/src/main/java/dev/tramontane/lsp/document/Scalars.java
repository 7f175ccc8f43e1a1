package dev.tramontane.lsp.document;

import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.Optional;

/** Finds the scalar that is written at a place. */
final class Scalars {

  private Scalars() {}

  static Optional<ScalarNode> at(SyntaxNode node, int offset) {
    if (!node.span().contains(offset)) {
      return Optional.empty();
    }
    return switch (node) {
      case ScalarNode scalar -> Optional.of(scalar);
      case SequenceNode sequence ->
          sequence.items().stream().flatMap(item -> at(item, offset).stream()).findFirst();
      case MappingNode mapping ->
          mapping.entries().values().stream()
              .flatMap(entry -> at(entry.value(), offset).stream())
              .findFirst();
    };
  }
}
