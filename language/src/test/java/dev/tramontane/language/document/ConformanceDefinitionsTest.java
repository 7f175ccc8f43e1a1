package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every definition of the conformance cases is accepted or refused as Mistral did. */
class ConformanceDefinitionsTest {

  private static final Path CASES = Path.of("../server/src/test/resources/conformance/workflows");

  private record Definition(String name, DocumentKind kind, String text, boolean isAccepted) {}

  @Test
  void every_definition_is_accepted_or_refused_as_mistral_did() throws IOException {
    var failures = new ArrayList<String>();
    int passed = 0;
    for (var definition : definitions()) {
      var document = TestReaders.reader().read(definition.text(), definition.kind());
      if (document.isValid() == definition.isAccepted()) {
        passed++;
      } else {
        failures.add("%s: %s".formatted(definition, document.issues()));
      }
    }

    report("definitions: %d passed, %d failed".formatted(passed, failures.size()));
    assertThat(failures).isEmpty();
    assertThat(passed).isGreaterThan(250);
  }

  private static void report(String line) throws IOException {
    var target = Files.createDirectories(Path.of("target"));
    Files.writeString(target.resolve("definitions.txt"), line + "\n");
    org.junit.platform.commons.logging.LoggerFactory.getLogger(ConformanceDefinitionsTest.class)
        .info(() -> line);
  }

  private static List<Definition> definitions() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .flatMap(file -> definitionsOf(file).stream())
          .toList();
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
      throw new java.io.UncheckedIOException(exception);
    }
  }
}
