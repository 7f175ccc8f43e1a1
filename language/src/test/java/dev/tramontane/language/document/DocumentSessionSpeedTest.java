package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.logging.LoggerFactory;

/**
 * A keystroke inside a task of a long file costs a small part of a full read. What is counted is
 * what the reading allocates, which no busy machine changes; the times, for which the aim is less
 * than 5 ms, are printed.
 */
class DocumentSessionSpeedTest {

  private static final long PART_OF_A_FULL_READ = 8;
  private static final int WARM_UP = 400;
  private static final int MEASURED = 300;
  private static final int TASKS = 700;

  @Test
  void a_keystroke_in_a_generated_file_of_5000_lines_costs_a_small_part_of_reading_it()
      throws IOException {
    var text = generated();
    assertThat(text.lines().count()).isGreaterThan(5000);

    assertThat(allocated("generated", text)).isLessThan(full(text) / PART_OF_A_FULL_READ);
  }

  @Test
  void a_keystroke_in_a_real_file_of_6671_lines_costs_a_small_part_of_reading_it()
      throws IOException {
    var text = Corpus.text(Corpus.folder().resolve("mistral-rally/terminate_wf.yaml"));

    assertThat(allocated("terminate_wf.yaml", text)).isLessThan(full(text) / PART_OF_A_FULL_READ);
  }

  /** Bytes that one full read allocates, once everything is warm. */
  private static long full(String text) {
    DocumentSession.open(text, TestReaders.reader());
    long before = allocatedBytes();
    DocumentSession.open(text, TestReaders.reader());
    return allocatedBytes() - before;
  }

  private static long allocatedBytes() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
  }

  /**
   * Types and deletes a character at the end of one task after another; answers the bytes that
   * typing it allocates, the median.
   */
  private static long allocated(String name, String text) throws IOException {
    var session = DocumentSession.open(text, TestReaders.reader());
    var millis = new double[MEASURED];
    var bytes = new long[MEASURED];
    for (int i = 0; i < WARM_UP + MEASURED; i++) {
      int at = endOfTask(session, i);
      long before = allocatedBytes();
      long start = threadTime();
      session = session.edited(new TextEdit(at, at, "\n      # x"));
      millis[i % MEASURED] = (threadTime() - start) / 1e6;
      bytes[i % MEASURED] = allocatedBytes() - before;
      session = session.edited(new TextEdit(at, at + 10, ""));
    }
    Arrays.sort(millis);
    Arrays.sort(bytes);
    report(name, millis);
    return bytes[MEASURED / 2];
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
