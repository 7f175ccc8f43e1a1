package dev.tramontane.language.document;

import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.Optional;

/** Tells the three kinds of document apart by what they hold. */
final class KindDetector {

  private KindDetector() {}

  static DocumentKind kindOf(Optional<SyntaxNode> root) {
    return root.filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .map(KindDetector::kindOf)
        .orElse(DocumentKind.WORKFLOWS);
  }

  private static DocumentKind kindOf(MappingNode root) {
    if (isWorkbook(root)) {
      return DocumentKind.WORKBOOK;
    }
    boolean hasAction =
        root.entries().values().stream().anyMatch(entry -> holds(entry.value(), "base"));
    boolean hasWorkflow =
        root.entries().values().stream().anyMatch(entry -> holds(entry.value(), "tasks"));
    return hasAction && !hasWorkflow ? DocumentKind.ACTIONS : DocumentKind.WORKFLOWS;
  }

  /** A workbook has a name that is text, or children that are themselves maps of parts. */
  private static boolean isWorkbook(MappingNode root) {
    boolean hasName = root.get("name").filter(ScalarNode.class::isInstance).isPresent();
    boolean hasChildren = isChildren(root, "workflows") || isChildren(root, "actions");
    return hasName || hasChildren;
  }

  private static boolean isChildren(MappingNode root, String key) {
    return root.get(key)
        .filter(MappingNode.class::isInstance)
        .filter(children -> !holds(children, "tasks") && !holds(children, "base"))
        .isPresent();
  }

  private static boolean holds(SyntaxNode node, String key) {
    return node instanceof MappingNode map && map.has(key);
  }
}
