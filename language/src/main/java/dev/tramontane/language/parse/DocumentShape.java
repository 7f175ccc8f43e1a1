package dev.tramontane.language.parse;

import dev.tramontane.issue.Span;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.ScalarNode.ScalarKind;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the outermost level of a document (reference: language.md sections 1.2 and 1.3). */
public final class DocumentShape {

  private static final int MAX_NAME_LENGTH = 255;

  private final Findings findings;
  private final Shapes shapes;

  public DocumentShape(Findings findings) {
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /** The top level as a map; an empty text is an empty map. */
  public Optional<MappingNode> root(Optional<SyntaxNode> root) {
    var present = root.filter(node -> !isNull(node));
    return present.isEmpty()
        ? Optional.of(new MappingNode(Map.of(), Span.NONE))
        : shapes.map(present.get());
  }

  /** The workflows or actions of a list document: all but {@code version}. */
  public List<MappingEntry> members(MappingNode root) {
    var version = root.entry("version");
    version.ifPresentOrElse(this::checkListVersion, () -> missingVersion(root));
    var members =
        root.entries().values().stream().filter(entry -> !entry.name().equals("version")).toList();
    if (version.isPresent() && members.isEmpty()) {
      findings.error(
          "empty-document",
          root.span(),
          "At least one item must be in the list [data=%s].".formatted(PythonText.of(root)),
          "Add a workflow or an action: its name, and its keys indented below.");
    }
    members.forEach(this::checkName);
    return members;
  }

  private void missingVersion(MappingNode root) {
    shapes.missing("version", start(root), "Begin the text with: version: '2.0'");
  }

  private static Span start(MappingNode root) {
    return root.entries().values().stream()
        .findFirst()
        .map(entry -> entry.key().span())
        .orElse(Span.NONE);
  }

  private void checkListVersion(MappingEntry entry) {
    if (!isVersion(entry.value())) {
      shapes.noAlternative(entry.value(), "Write version: '2.0'");
      return;
    }
    if (!isTwo(entry.value())) {
      findings.warning(
          "unknown-version",
          entry.value().span(),
          "There is no version %s of the language; it is read as 2.0."
              .formatted(PythonText.of(entry.value())),
          "Write version: '2.0'");
    }
  }

  private static boolean isVersion(SyntaxNode node) {
    return node instanceof ScalarNode scalar
        && switch (scalar.kind()) {
          case STRING -> !scalar.text().isEmpty();
          case INTEGER, DECIMAL -> !scalar.text().startsWith("-");
          case NULL, BOOLEAN, DATE -> false;
        };
  }

  static boolean isTwo(SyntaxNode node) {
    return node instanceof ScalarNode scalar && scalar.text().strip().matches("0*2(\\.0*)?");
  }

  private void checkName(MappingEntry entry) {
    var name = entry.name();
    if (name.indexOf(' ') >= 0) {
      findings.error(
          "name-with-space",
          entry.key().span(),
          "Name '%s' must not contain spaces".formatted(name),
          "Use '_' or '-' instead of the space.");
    }
    if (name.length() > MAX_NAME_LENGTH) {
      findings.error(
          "name-too-long",
          entry.key().span(),
          "The name '%s' must not exceed 255 symbols".formatted(name),
          "Shorten the name.");
    }
  }

  private static boolean isNull(SyntaxNode node) {
    return node instanceof ScalarNode scalar && scalar.kind() == ScalarKind.NULL;
  }
}
