package dev.tramontane.language.syntax;

import dev.tramontane.issue.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;

/**
 * Puts what a failed pass could still read into the tree of a later pass, in which those lines were
 * blank.
 */
final class Grafting {

  private Grafting() {}

  static SyntaxNode graft(SyntaxNode stock, SyntaxNode scion) {
    if (stock instanceof MappingNode kept && scion instanceof MappingNode added) {
      return graftMapping(kept, added);
    }
    return isMissing(stock) && !isMissing(scion) ? scion : stock;
  }

  private static MappingNode graftMapping(MappingNode kept, MappingNode added) {
    var entries = new ArrayList<MappingEntry>(kept.entries().size() + 1);
    for (var entry : kept.entries().values()) {
      entries.add(added.entry(entry.name()).map(other -> graftEntry(entry, other)).orElse(entry));
    }
    added.entries().values().stream()
        .filter(entry -> !kept.has(entry.name()))
        .forEach(entries::add);
    entries.sort(Comparator.comparing(entry -> entry.key().span().start()));
    return mapping(entries, kept.span(), added.span());
  }

  private static MappingEntry graftEntry(MappingEntry kept, MappingEntry added) {
    boolean samePlace = kept.key().span().equals(added.key().span());
    return samePlace ? new MappingEntry(kept.key(), graft(kept.value(), added.value())) : kept;
  }

  private static MappingNode mapping(Iterable<MappingEntry> entries, Span one, Span other) {
    var byName = new LinkedHashMap<String, MappingEntry>();
    entries.forEach(entry -> byName.put(entry.name(), entry));
    var start = one.start().compareTo(other.start()) < 0 ? one.start() : other.start();
    var end = one.end().compareTo(other.end()) > 0 ? one.end() : other.end();
    return new MappingNode(byName, new Span(start, end));
  }

  private static boolean isMissing(SyntaxNode node) {
    return node instanceof ScalarNode scalar && scalar.text().isEmpty() && !scalar.isString();
  }
}
