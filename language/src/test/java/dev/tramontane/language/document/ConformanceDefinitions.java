package dev.tramontane.language.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The definitions of the conformance cases, with what Mistral said of each. */
final class ConformanceDefinitions {

  private static final Path CASES = Path.of("../server/src/test/resources/conformance/workflows");

  /**
   * One definition of a case.
   *
   * @param name file of the case and number of the definition
   */
  record Definition(String name, DocumentKind kind, String text, boolean isAccepted) {}

  private ConformanceDefinitions() {}

  static List<Definition> all() {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> definitionsOf(file).stream())
          .toList();
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }

  private static List<Definition> definitionsOf(Path file) {
    var testCase = load(file);
    var answers = load(goldenOf(file)).get("definitions");
    var found = new ArrayList<Definition>();
    if (!(testCase.get("definitions") instanceof List<?> written)
        || !(answers instanceof List<?> given)) {
      return found;
    }
    for (int i = 0; i < written.size(); i++) {
      if (written.get(i) instanceof Map<?, ?> definition
          && given.get(i) instanceof Map<?, ?> answer
          && definition.get("text") instanceof String text) {
        boolean isAccepted = !Integer.valueOf(400).equals(answer.get("http"));
        found.add(new Definition(file.getFileName() + "#" + i, kind(definition), text, isAccepted));
      }
    }
    return found;
  }

  private static DocumentKind kind(Map<?, ?> definition) {
    return switch (String.valueOf(definition.get("kind"))) {
      case "workbook" -> DocumentKind.WORKBOOK;
      case "action" -> DocumentKind.ACTIONS;
      default -> DocumentKind.WORKFLOWS;
    };
  }

  private static Path goldenOf(Path file) {
    var base = file.toString().replaceAll("\\.yaml$", "");
    var newest = Path.of(base + ".golden-20.json");
    return Files.exists(newest) ? newest : Path.of(base + ".golden.json");
  }

  private static Map<String, Object> load(Path file) {
    try {
      return new Yaml().load(Files.readString(file));
    } catch (IOException exception) {
      throw new UncheckedIOException(exception);
    }
  }
}
