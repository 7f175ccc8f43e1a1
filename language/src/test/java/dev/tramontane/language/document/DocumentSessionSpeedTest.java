package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.logging.LoggerFactory;

/** A keystroke inside a task of a long file is read in less than 5 ms. */
class DocumentSessionSpeedTest {

  private static final double LIMIT_MILLIS = 5;
  private static final int WARM_UP = 400;
  private static final int MEASURED = 300;
  private static final int TASKS = 700;

  @Test
  void a_keystroke_in_a_generated_file_of_5000_lines_is_read_in_5_ms() throws IOException {
    var text = generated();
    assertThat(text.lines().count()).isGreaterThan(5000);

    assertThat(median("generated", text)).isLessThan(LIMIT_MILLIS);
  }

  @Test
  void a_keystroke_in_a_real_file_of_6671_lines_is_read_in_5_ms() throws IOException {
    var text = Corpus.text(Corpus.folder().resolve("mistral-rally/terminate_wf.yaml"));

    assertThat(median("terminate_wf.yaml", text)).isLessThan(LIMIT_MILLIS);
  }

  /** Types and deletes a character at the end of one task after another. */
  private static double median(String name, String text) throws IOException {
    var session = DocumentSession.open(text, TestReaders.reader());
    var millis = new double[MEASURED];
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      int at = endOfTask(session, i);
      long start = threadTime();
      session = session.edited(new TextEdit(at, at, "\n      # x"));
      millis[i % MEASURED] = (threadTime() - start) / 1e6;
      session = session.edited(new TextEdit(at, at + 10, ""));
    }
    Arrays.sort(millis);
    report(name, millis);
    return millis[MEASURED / 2];
  }

  private static int endOfTask(DocumentSession session, int number) {
    var tasks = session.document().workflows().getFirst().tasks().values();
    return tasks.stream()
        .skip(number * 37L % tasks.size())
        .findFirst()
        .orElseThrow()
        .span()
        .end()
        .offset();
  }

  private static void report(String name, double[] sorted) throws IOException {
    var line =
        "%s: a keystroke inside a task takes %.2f ms (median), %.2f ms (9 of 10)"
            .formatted(name, sorted[MEASURED / 2], sorted[MEASURED * 9 / 10]);
    Files.writeString(
        Files.createDirectories(Path.of("target")).resolve("incremental.txt"),
        line + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    LoggerFactory.getLogger(DocumentSessionSpeedTest.class).info(() -> line);
  }

  /** Counts what this thread computed, so that a busy machine fails nobody. */
  private static long threadTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String generated() {
    var text = new StringBuilder("version: '2.0'\nlong:\n  input: [a]\n  tasks:\n");
    for (int i = 0; i < TASKS; i++) {
      text.append(
          """
              task_%d:
                action: std.echo
                input:
                  output: <%% $.a + $.get(x_%d, 1) %%>
                publish:
                  x_%d: <%% task().result %%>
                on-success:
                  - %s
          """
              .formatted(i, i, i, i + 1 < TASKS ? "task_" + (i + 1) : "noop"));
    }
    return text.toString();
  }
}
