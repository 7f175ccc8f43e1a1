package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which warnings real definitions get. A warning is a promise that something fails or never
 * happens, so each line of the lists has been looked at. Run with {@code
 * -Dtramontane.goldens=write} to rewrite them, and review the difference.
 */
class WarningsTest {

  private static final Path FOLDER = Path.of("src/test/resources/warnings");

  private static final Set<String> CODES =
      Set.of(
          "unreachable-task",
          "join-never-satisfied",
          "unknown-function",
          "unknown-task-in-expression",
          "undefined-variable",
          "missing-action-input",
          "unknown-action-input",
          "missing-workflow-input",
          "item-hidden",
          "duplicate-item",
          "parameter-ignored",
          "input-never-a-map",
          "default-not-switched-off");

  @Test
  void conformance_definitions_get_the_warnings_of_the_list_and_no_other() throws IOException {
    var found =
        ConformanceDefinitions.all().stream()
            .filter(ConformanceDefinitions.Definition::isAccepted)
            .flatMap(definition ->
                warnings(
                    definition.name(),
                    TestReaders.reader().read(definition.text(), definition.kind())))
            .toList();

    assertThat(found).isEqualTo(golden("conformance.txt", found));
  }

  @Test
  void corpus_definitions_get_the_warnings_of_the_list_and_no_other() throws IOException {
    var found = new ArrayList<String>();
    for (var file : Corpus.files()) {
      var name = Corpus.folder().relativize(file).toString();
      warnings(name, TestReaders.reader().read(Corpus.text(file))).forEach(found::add);
    }

    assertThat(found).isEqualTo(golden("corpus.txt", found));
  }

  private static Stream<String> warnings(String name, DefinitionDocument document) {
    return document.issues().stream()
        .filter(issue -> CODES.contains(issue.code()))
        .map(issue -> line(name, issue));
  }

  private static String line(String name, Issue issue) {
    return "%s:%d:%d %s %s"
        .formatted(
            name,
            issue.span().start().line() + 1,
            issue.span().start().column() + 1,
            issue.code(),
            issue.message());
  }

  private static List<String> golden(String file, List<String> found) throws IOException {
    if ("write".equals(System.getProperty("tramontane.goldens"))) {
      Files.write(FOLDER.resolve(file), found);
    }
    return Files.readAllLines(FOLDER.resolve(file));
  }
}
