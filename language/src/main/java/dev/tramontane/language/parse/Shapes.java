package dev.tramontane.language.parse;

import dev.tramontane.issue.Span;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks that a node has the shape its place demands, and reports where it has not. */
final class Shapes {

  private final Findings findings;

  Shapes(Findings findings) {
    this.findings = findings;
  }

  Optional<MappingNode> map(SyntaxNode node) {
    if (node instanceof MappingNode map) {
      return Optional.of(map);
    }
    wrongType(node, "object", "a map: one 'key: value' per line, indented");
    return Optional.empty();
  }

  Optional<MappingNode> nonEmptyMap(SyntaxNode node) {
    var map = map(node);
    if (map.isPresent() && map.get().entries().isEmpty()) {
      tooFew(node);
      return Optional.empty();
    }
    return map;
  }

  Optional<ScalarNode> nonEmptyText(SyntaxNode node) {
    if (!(node instanceof ScalarNode scalar) || !scalar.isString()) {
      wrongType(node, "string", "text; quote it if it looks like a number, a date or true/false");
      return Optional.empty();
    }
    if (scalar.text().isEmpty()) {
      findings.schema("too-short", node.span(), "'' is too short", "Write some text here.");
      return Optional.empty();
    }
    return Optional.of(scalar);
  }

  Optional<SequenceNode> uniqueList(SyntaxNode node) {
    if (!(node instanceof SequenceNode list)) {
      wrongType(node, "array", "a list: '- item' per line or [a, b]");
      return Optional.empty();
    }
    if (list.items().isEmpty()) {
      findings.schema(
          "too-short", node.span(), "[] is too short", "Add an item, or remove the key.");
      return Optional.empty();
    }
    reportRepetition(list);
    return Optional.of(list);
  }

  List<String> tags(SyntaxNode node) {
    return uniqueList(node).map(this::texts).orElse(List.of());
  }

  List<String> texts(SequenceNode list) {
    var texts = new ArrayList<String>();
    list.items().forEach(item -> nonEmptyText(item).ifPresent(text -> texts.add(text.text())));
    return texts;
  }

  /** A description in a place where its type matters. */
  @Nullable String description(MappingNode map) {
    return map.get("description").flatMap(this::nonEmptyText).map(ScalarNode::text).orElse(null);
  }

  void reportRepetition(SequenceNode list) {
    var seen = new HashSet<@Nullable Object>();
    for (var item : list.items()) {
      if (!seen.add(item.value())) {
        findings.schema(
            "repeated-item",
            item.span(),
            PythonText.of(list) + " has non-unique elements",
            "Remove the repetition.");
        return;
      }
    }
  }

  void wrongType(SyntaxNode node, String type, String wanted) {
    findings.schema(
        "wrong-type",
        node.span(),
        "%s is not of type '%s'".formatted(PythonText.of(node), type),
        "Write %s.".formatted(wanted));
  }

  void noAlternative(SyntaxNode node, String remedy) {
    findings.schema(
        "wrong-value",
        node.span(),
        PythonText.of(node) + " is not valid under any of the given schemas",
        remedy);
  }

  void tooFew(SyntaxNode node) {
    findings.schema(
        "empty-map",
        node.span(),
        "{} does not have enough properties",
        "Add an entry, or remove the key.");
  }

  void missing(String key, Span where, String remedy) {
    findings.schema(
        "missing-key", where, PythonText.quoted(key) + " is a required property", remedy);
  }
}
