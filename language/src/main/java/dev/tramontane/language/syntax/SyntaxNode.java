package dev.tramontane.language.syntax;

import dev.tramontane.issue.Span;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** One node of a YAML text: a scalar, a sequence or a mapping, with the place it was written at. */
public sealed interface SyntaxNode permits MappingNode, SequenceNode, ScalarNode {

  Span span();

  /** The frozen value that the node stands for. */
  default @Nullable Object value() {
    return Values.freeze(plain(this));
  }

  private static @Nullable Object plain(SyntaxNode node) {
    return switch (node) {
      case ScalarNode scalar -> scalar.content();
      case SequenceNode sequence -> {
        var items = new ArrayList<@Nullable Object>(sequence.items().size());
        sequence.items().forEach(item -> items.add(plain(item)));
        yield items;
      }
      case MappingNode mapping -> {
        var entries = new LinkedHashMap<String, @Nullable Object>();
        mapping.entries().forEach((key, entry) -> entries.put(key, plain(entry.value())));
        yield entries;
      }
    };
  }
}
