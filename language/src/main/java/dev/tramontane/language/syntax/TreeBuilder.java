package dev.tramontane.language.syntax;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.syntax.ScalarNode.ScalarKind;
import dev.tramontane.language.syntax.ScalarNode.ScalarStyle;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * Builds the tree from the events of one document. Whatever is still open when the events stop is
 * closed as it is, so that the part before a damaged place is never lost.
 */
final class TreeBuilder {

  /** A collection that has begun and not yet ended. */
  private sealed interface Open {

    record Mapping(
        Map<String, MappingEntry> entries, List<SyntaxNode> waitingKey, Span start, boolean isFlow)
        implements Open {}

    record Sequence(List<SyntaxNode> items, Span start, boolean isFlow) implements Open {}
  }

  private final SourceMap source;
  private final ScalarReader scalars;
  private final TreeIssues issues;
  private final Deque<Open> open = new ArrayDeque<>();
  private final int depth;
  private Optional<SyntaxNode> root = Optional.empty();
  private int nodes;

  /**
   * @param depth how many collections the scanned text stands in
   */
  TreeBuilder(SourceMap source, ScalarReader scalars, TreeIssues issues, int depth) {
    this.depth = depth;
    this.source = source;
    this.scalars = scalars;
    this.issues = issues;
  }

  void scalar(ScalarEvent event) {
    count(source.span(source.offset(event.getStartMark()), source.offset(event.getEndMark())));
    put(scalars.read(event));
  }

  void startMapping(CollectionStartEvent event) {
    open(new Open.Mapping(new LinkedHashMap<>(), new ArrayList<>(1), start(event), event.isFlow()));
    issues.checkTag(event.getTag(), "!!map", start(event));
  }

  void startSequence(CollectionStartEvent event) {
    open(new Open.Sequence(new ArrayList<>(), start(event), event.isFlow()));
    issues.checkTag(event.getTag(), "!!seq", start(event));
  }

  void end(Event event) {
    var collection = open.pop();
    put(isFlow(collection) ? withEnd(close(collection), event) : close(collection));
  }

  private static boolean isFlow(Open collection) {
    return switch (collection) {
      case Open.Mapping mapping -> mapping.isFlow();
      case Open.Sequence sequence -> sequence.isFlow();
    };
  }

  /** A flow collection ends with its bracket; a block has no end of its own but its last line's. */
  private SyntaxNode withEnd(SyntaxNode node, Event event) {
    var end = source.span(0, source.offset(event.getEndMark())).end();
    var span = new Span(node.span().start(), end);
    return switch (node) {
      case MappingNode mapping -> new MappingNode(mapping.entries(), span);
      case SequenceNode sequence -> new SequenceNode(sequence.items(), span);
      case ScalarNode scalar -> scalar;
    };
  }

  /** The tree as far as it has been built; ends the building. */
  Optional<SyntaxNode> finish() {
    while (!open.isEmpty()) {
      put(close(open.pop()));
    }
    return root;
  }

  List<Issue> issues() {
    return issues.found();
  }

  private Span start(Event event) {
    return source.span(source.offset(event.getStartMark()), source.offset(event.getStartMark()));
  }

  private void open(Open collection) {
    var start =
        switch (collection) {
          case Open.Mapping mapping -> mapping.start();
          case Open.Sequence sequence -> sequence.start();
        };
    count(start);
    if (open.size() + depth == DocumentLimits.MAX_DEPTH) {
      throw DocumentLimits.tooDeep(start);
    }
    open.push(collection);
  }

  private void count(Span span) {
    if (++nodes > DocumentLimits.MAX_NODES) {
      throw DocumentLimits.tooManyNodes(span);
    }
  }

  private void put(SyntaxNode node) {
    switch (open.peek()) {
      case null -> root = Optional.of(node);
      case Open.Sequence sequence -> sequence.items().add(node);
      case Open.Mapping mapping -> putInto(mapping, node);
    }
  }

  private void putInto(Open.Mapping mapping, SyntaxNode node) {
    if (mapping.waitingKey().isEmpty()) {
      mapping.waitingKey().add(node);
      return;
    }
    enter(mapping, mapping.waitingKey().removeLast(), node);
  }

  private void enter(Open.Mapping mapping, SyntaxNode key, SyntaxNode value) {
    if (!(key instanceof ScalarNode name)) {
      issues.unhashableKey(mapping.start(), key);
      return;
    }
    if (name.style() == ScalarStyle.PLAIN && name.text().equals("<<")) {
      merge(mapping, name, value);
      return;
    }
    if (mapping.entries().containsKey(name.keyText())) {
      issues.duplicateKey(name);
    }
    mapping.entries().put(name.keyText(), new MappingEntry(name, value));
  }

  /** A merge key can only hold a mapping written right there, since there are no aliases. */
  private void merge(Open.Mapping mapping, ScalarNode key, SyntaxNode value) {
    switch (value) {
      case MappingNode merged -> merged.entries().forEach(mapping.entries()::putIfAbsent);
      case SequenceNode sequence
          when sequence.items().stream().allMatch(MappingNode.class::isInstance) ->
          sequence.items().forEach(item -> merge(mapping, key, item));
      case SequenceNode _, ScalarNode _ -> issues.badMerge(mapping.start(), value);
    }
  }

  private SyntaxNode close(Open collection) {
    return switch (collection) {
      case Open.Sequence sequence ->
          new SequenceNode(sequence.items(), span(sequence.start(), lastOf(sequence.items())));
      case Open.Mapping mapping -> closeMapping(mapping);
    };
  }

  private MappingNode closeMapping(Open.Mapping mapping) {
    if (!mapping.waitingKey().isEmpty()) {
      var key = mapping.waitingKey().removeLast();
      enter(mapping, key, missingAfter(key));
    }
    return new MappingNode(
        mapping.entries(), blockSpan(mapping.start(), mapping.entries().values()));
  }

  /** A block mapping reaches from its start to the end of its entries. */
  static Span blockSpan(Span start, Collection<MappingEntry> entries) {
    Span last = null;
    for (var entry : entries) {
      last = later(last, entry.span());
    }
    return span(new Span(start.start(), start.start()), last);
  }

  private static ScalarNode missingAfter(SyntaxNode key) {
    var end = key.span().end();
    return new ScalarNode("", ScalarKind.NULL, null, ScalarStyle.PLAIN, new Span(end, end));
  }

  private static @Nullable Span lastOf(List<SyntaxNode> items) {
    return items.isEmpty() ? null : items.getLast().span();
  }

  private static Span later(@Nullable Span one, Span other) {
    return one == null || one.end().compareTo(other.end()) < 0 ? other : one;
  }

  private static Span span(Span start, @Nullable Span last) {
    return last == null || last.end().compareTo(start.start()) < 0
        ? start
        : new Span(start.start(), last.end());
  }
}
