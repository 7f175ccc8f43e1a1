package dev.tramontane.lsp.folding;

import dev.tramontane.issue.Span;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.lsp.document.OpenDocument;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.FoldingRange;

/** Folds every key whose value takes more than its own line. */
public final class Folding {

  private Folding() {}

  public static List<FoldingRange> of(OpenDocument document) {
    return document.analysis().tree().root().stream().flatMap(Folding::ranges).toList();
  }

  private static Stream<FoldingRange> ranges(SyntaxNode node) {
    return switch (node) {
      case ScalarNode _ -> Stream.empty();
      case SequenceNode list -> list.items().stream().flatMap(Folding::ranges);
      case MappingNode map -> map.entries().values().stream().flatMap(Folding::ranges);
    };
  }

  private static Stream<FoldingRange> ranges(MappingEntry entry) {
    return Stream.concat(range(entry.span()), ranges(entry.value()));
  }

  private static Stream<FoldingRange> range(Span span) {
    int start = span.start().line();
    int end = span.end().line();
    return end > start ? Stream.of(new FoldingRange(start, end)) : Stream.empty();
  }
}
