package dev.tramontane.language.parse;

import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the outer level of a workbook (reference: language.md section 16). */
public final class WorkbookReader {

  private static final Pattern CHILD_NAME =
      Pattern.compile("[\\w-]+", Pattern.UNICODE_CHARACTER_CLASS);

  private final Findings findings;
  private final Shapes shapes;

  public WorkbookReader(Findings findings) {
    this.findings = findings;
    this.shapes = new Shapes(findings);
  }

  /**
   * What a workbook says of itself.
   *
   * @param name empty if it has none
   */
  public record Head(String name, @Nullable String description, List<String> tags) {}

  public Head head(MappingNode root) {
    new KeyCheck(findings).check(root, DefinitionPart.WORKBOOK, Set.of());
    requires(root, "version", "Begin the text with: version: '2.0'");
    requires(root, "name", "Add 'name:' with the name of the workbook.");
    root.entry("version").ifPresent(this::checkVersion);
    var name = root.get("name").flatMap(shapes::nonEmptyText);
    name.ifPresent(this::checkName);
    return new Head(
        name.map(ScalarNode::text).orElse(""),
        shapes.description(root),
        root.get("tags").map(shapes::tags).orElse(List.of()));
  }

  /** The actions or workflows whose names are fit for a workbook. */
  public List<MappingEntry> children(MappingNode root, String key) {
    return root.get(key).flatMap(shapes::nonEmptyMap).stream()
        .flatMap(map -> map.entries().values().stream())
        .flatMap(this::child)
        .toList();
  }

  private Stream<MappingEntry> child(MappingEntry entry) {
    if (entry.name().equals("version")) {
      checkVersion(entry);
      return Stream.empty();
    }
    if (!CHILD_NAME.matcher(entry.name()).matches()) {
      findings.schema(
          "wrong-child-name",
          entry.key().span(),
          "Additional properties are not allowed (%s was unexpected)"
              .formatted(PythonText.quoted(entry.name())),
          "Use letters, digits, '_' and '-' only.");
    }
    return Stream.of(entry);
  }

  private void requires(MappingNode root, String key, String remedy) {
    if (!root.has(key)) {
      var first = root.entries().values().stream().findFirst();
      shapes.missing(key, first.map(entry -> entry.key().span()).orElse(root.span()), remedy);
    }
  }

  private void checkVersion(MappingEntry entry) {
    if (!DocumentShape.isTwo(entry.value())) {
      findings.error(
          "unsupported-version",
          entry.value().span(),
          "Unsupported DSL version: " + PythonText.of(entry.value()),
          "Write version: '2.0'");
    }
  }

  private void checkName(ScalarNode name) {
    if (name.text().indexOf(' ') >= 0) {
      findings.error(
          "name-with-space",
          name.span(),
          "Name '%s' must not contain spaces".formatted(name.text()),
          "Use '_' or '-' instead of the space.");
    }
  }
}
