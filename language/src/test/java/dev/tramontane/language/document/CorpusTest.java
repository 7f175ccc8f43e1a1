package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tramontane.issue.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real workflows of other people, where they are at hand. */
class CorpusTest {

  private static final Duration WARM_LIMIT = Duration.ofSeconds(1);
  private static final int WARM_UP_READS = 5;

  private final DefinitionReader reader = TestReaders.reader();

  @Test
  void every_definition_of_the_corpus_reads_without_errors() throws IOException {
    for (var file : files(corpus())) {
      assertThat(reader.read(Files.readString(file)).issues())
          .as(file.toString())
          .noneMatch(Issue::isError);
    }
  }

  @Test
  void a_workflow_of_6671_lines_is_read_in_less_than_a_second() throws IOException {
    var file = corpus().resolve("mistral-rally/terminate_wf.yaml");
    var text = Files.readString(file);
    for (int i = 0; i < WARM_UP_READS; i++) {
      reader.read(text);
    }

    long start = System.nanoTime();
    var document = reader.read(text);
    var taken = Duration.ofNanos(System.nanoTime() - start);

    assertThat(document.workflows().getFirst().tasks()).hasSize(312);
    assertThat(taken).isLessThan(WARM_LIMIT);
  }

  private static Path corpus() {
    var folder = Path.of(System.getProperty("tramontane.corpus", "../../shared/corpus"));
    assumeTrue(
        Files.isDirectory(folder),
        () -> "No corpus of real workflows at %s: nothing to read".formatted(folder));
    return folder;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
