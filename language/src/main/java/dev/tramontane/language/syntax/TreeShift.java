package dev.tramontane.language.syntax;

import dev.tramontane.issue.Shift;
import dev.tramontane.issue.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree after one of its entries has been written anew: the rest is kept, and moved. */
public final class TreeShift {

  private final Shift shift;

  private TreeShift(Shift shift) {
    this.shift = shift;
  }

  /**
   * The tree with another entry in the place of one that has the same key.
   *
   * @param path the keys of the block mappings that lead to the entry, its own key last
   * @param shift how the lines behind the entry move
   */
  public static MappingNode replace(
      MappingNode root, List<String> path, MappingEntry entry, Shift shift) {
    return new TreeShift(shift).replaced(root, path, entry);
  }

  private MappingNode replaced(MappingNode map, List<String> path, MappingEntry replacement) {
    var key = path.getFirst();
    var entries = LinkedHashMap.<String, MappingEntry>newLinkedHashMap(map.entries().size());
    for (var entry : map.entries().values()) {
      entries.put(
          entry.name(), entry.name().equals(key) ? inside(entry, path, replacement) : moved(entry));
    }
    return new MappingNode(entries, TreeBuilder.blockSpan(map.span(), entries.values()));
  }

  private MappingEntry inside(MappingEntry entry, List<String> path, MappingEntry replacement) {
    return path.size() > 1 && entry.value() instanceof MappingNode map
        ? new MappingEntry(entry.key(), replaced(map, path.subList(1, path.size()), replacement))
        : replacement;
  }

  private MappingEntry moved(MappingEntry entry) {
    return shift.leaves(entry.span().end())
        ? entry
        : new MappingEntry(moved(entry.key()), moved(entry.value()));
  }

  private SyntaxNode moved(SyntaxNode node) {
    return switch (node) {
      case ScalarNode scalar -> moved(scalar);
      case SequenceNode list ->
          new SequenceNode(list.items().stream().map(this::moved).toList(), moved(list.span()));
      case MappingNode map -> new MappingNode(moved(map.entries()), moved(map.span()));
    };
  }

  private Map<String, MappingEntry> moved(Map<String, MappingEntry> entries) {
    var moved = LinkedHashMap.<String, MappingEntry>newLinkedHashMap(entries.size());
    entries.forEach((key, entry) -> moved.put(key, moved(entry)));
    return moved;
  }

  private ScalarNode moved(ScalarNode scalar) {
    return new ScalarNode(
        scalar.text(), scalar.kind(), scalar.content(), scalar.style(), moved(scalar.span()));
  }

  private Span moved(Span span) {
    return shift.of(span);
  }
}
