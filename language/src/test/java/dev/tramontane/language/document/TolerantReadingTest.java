package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.document.ConformanceDefinitions.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text makes reading throw, and none loses a task that stands in front of its damage. Run with
 * {@code -Dtramontane.prefixes=all} to cut every text at every character.
 */
class TolerantReadingTest {

  private static final Path FOUND = Path.of("src/test/resources/damaged");
  private static final boolean EVERY_PREFIX =
      "all".equals(System.getProperty("tramontane.prefixes"));
  private static final int SAMPLED_PREFIXES = 2000;
  private static final int SAMPLED_CORPUS_PREFIXES = 12;
  private static final int DAMAGES = Integer.getInteger("tramontane.damages", 3000);
  private static final int CORPUS_DAMAGES = 8;

  private static List<Definition> conformance() {
    return ConformanceDefinitions.all().stream().filter(Definition::isAccepted).toList();
  }

  @Test
  void every_conformance_definition_can_be_cut_at_the_end_of_any_line() {
    for (var definition : conformance()) {
      var intact = Intact.of(definition.text(), definition.kind());
      for (int at : cuts(definition.text())) {
        survives(intact, definition, at);
      }
    }
  }

  @Test
  void conformance_definitions_can_be_cut_anywhere() {
    var random = new Random(11);
    var definitions = conformance();
    for (int i = 0; i < SAMPLED_PREFIXES; i++) {
      var definition = definitions.get(random.nextInt(definitions.size()));
      var intact = Intact.of(definition.text(), definition.kind());
      survives(intact, definition, random.nextInt(definition.text().length() + 1));
    }
  }

  private static void survives(Intact intact, Definition definition, int at) {
    intact.survives(
        definition.text().substring(0, at), at, "%s cut at %d".formatted(definition.name(), at));
  }

  private static List<Integer> cuts(String text) {
    var cuts = new ArrayList<Integer>();
    for (int i = 0; i <= text.length(); i++) {
      if (EVERY_PREFIX || i == text.length() || text.charAt(i) == '\n') {
        cuts.add(i);
      }
    }
    return cuts;
  }

  @Test
  void real_workflows_can_be_cut_anywhere() {
    var random = new Random(12);
    for (var file : Corpus.files()) {
      var text = Corpus.text(file);
      var intact = Intact.of(text, TestReaders.reader().read(text).kind());
      var cuts =
          EVERY_PREFIX
              ? cuts(text).stream()
              : random.ints(SAMPLED_CORPUS_PREFIXES, 0, text.length()).boxed();
      cuts.forEach(at -> intact.survives(text.substring(0, at), at, file + " cut at " + at));
    }
  }

  @Test
  void conformance_definitions_survive_any_damage() {
    var definitions = conformance();
    for (long seed = 1; seed <= DAMAGES; seed++) {
      var random = new Random(seed);
      var definition = definitions.get(random.nextInt(definitions.size()));
      damage(definition.text(), definition.kind(), random, definition.name() + " seed " + seed);
    }
  }

  @Test
  void fresh_damage_is_survived_too() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int i = 0; i < 300; i++) {
      var text = RandomDefinitions.text(random);
      damage(
          text, TestReaders.reader().read(text).kind(), random, "seed %d, %d".formatted(seed, i));
    }
  }

  @Test
  void real_workflows_survive_any_damage() {
    var random = new Random(13);
    for (var file : Corpus.files()) {
      var text = Corpus.text(file);
      var kind = TestReaders.reader().read(text).kind();
      for (int i = 0; i < CORPUS_DAMAGES; i++) {
        damage(text, kind, random, "%s, damage %d".formatted(file, i));
      }
    }
  }

  /** Up to three edits; what stands in front of the first of them must be there afterwards. */
  private static void damage(String text, DocumentKind kind, Random random, String description) {
    var damaged = text;
    int first = text.length();
    for (int i = 0; i <= random.nextInt(3); i++) {
      var edit = RandomEdits.next(damaged, random);
      first = Math.min(first, edit.start());
      damaged = edit.applyTo(damaged);
    }
    Intact.of(text, kind).survives(damaged, first, description);
  }

  static Stream<Path> found() throws IOException {
    return Files.list(FOUND).filter(file -> file.toString().endsWith(".yaml")).sorted();
  }

  /**
   * Each damaged text lies beside the tasks that must be read of it, one {@code flow/task} a line.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("found")
  void what_was_once_lost_is_found(Path file) throws IOException {
    var document = TestReaders.reader().read(Files.readString(file));
    var tasks = Path.of(file.toString().replace(".yaml", ".tasks"));

    assertThat(document.workflows())
        .flatExtracting(workflow ->
            workflow.tasks().keySet().stream().map(task -> workflow.name() + "/" + task).toList())
        .containsAll(Files.readAllLines(tasks));
  }
}
