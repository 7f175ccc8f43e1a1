package dev.tramontane.language.syntax;

import dev.tramontane.issue.Span;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML mapping.
 *
 * @param entries by key in document order; of a key that is written twice the last entry
 */
public record MappingNode(Map<String, MappingEntry> entries, Span span) implements SyntaxNode {

  public MappingNode {
    entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
  }

  public Optional<MappingEntry> entry(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  public Optional<SyntaxNode> get(String key) {
    return entry(key).map(MappingEntry::value);
  }

  /** The frozen map that the node stands for. */
  public FrozenMap asMap() {
    return value() instanceof FrozenMap map ? map : Values.emptyMap();
  }

  public boolean has(String key) {
    return entries.containsKey(key);
  }
}
