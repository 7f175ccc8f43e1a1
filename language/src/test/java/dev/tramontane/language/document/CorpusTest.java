package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.Issue;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Real workflows of other people, where they are at hand. */
class CorpusTest {

  private static final Duration WARM_LIMIT = Duration.ofSeconds(1);
  private static final int WARM_UP_READS = 5;

  private final DefinitionReader reader = TestReaders.reader();

  @Test
  void every_definition_of_the_corpus_reads_without_errors() {
    for (var file : Corpus.files()) {
      assertThat(reader.read(Corpus.text(file)).issues())
          .as(file.toString())
          .noneMatch(Issue::isError);
    }
  }

  @Test
  void a_workflow_of_6671_lines_is_read_in_less_than_a_second() {
    var text = Corpus.text(Corpus.folder().resolve("mistral-rally/terminate_wf.yaml"));
    for (int i = 0; i < WARM_UP_READS; i++) {
      reader.read(text);
    }

    long start = threadTime();
    var document = reader.read(text);
    var taken = Duration.ofNanos(threadTime() - start);

    assertThat(document.workflows().getFirst().tasks()).hasSize(312);
    assertThat(taken).isLessThan(WARM_LIMIT);
  }

  /** Counts what this thread computed, so that a busy machine fails nobody. */
  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
