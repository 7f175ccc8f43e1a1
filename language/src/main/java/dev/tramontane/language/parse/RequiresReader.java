package dev.tramontane.language.parse;

import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.List;

/** Reads {@code requires} of a reverse workflow: a task name or a list of them. */
final class RequiresReader {

  private final Reading reading;

  RequiresReader(Reading reading) {
    this.reading = reading;
  }

  List<String> read(SyntaxNode node) {
    return switch (node) {
      case SequenceNode list ->
          reading.shapes().uniqueList(list).map(reading.shapes()::texts).orElse(List.of());
      case ScalarNode _, MappingNode _ ->
          reading.shapes().nonEmptyText(node).map(ScalarNode::text).stream().toList();
    };
  }
}
