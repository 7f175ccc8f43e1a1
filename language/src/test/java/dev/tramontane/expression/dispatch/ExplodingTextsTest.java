package dev.tramontane.expression.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would take for ever or fill the memory ends with a typed error, within its budget. */
class ExplodingTextsTest {

  private static final System.Logger LOG = System.getLogger("budget");
  private static final Path TEXTS = Path.of("src/test/resources/budget/exploding.txt");

  /**
   * Garbage included, so more than what lives at any time. Every step may leave some, hence the
   * part that grows with the steps.
   */
  private static final long MOST_ALLOCATED =
      4 * Budget.DEFAULT.outputBytes() + 256 * Budget.DEFAULT.steps();

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());
  private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  static Stream<String> texts() throws IOException {
    return Files.readAllLines(TEXTS).stream().filter(line -> !line.startsWith("# "));
  }

  private static EvaluationContext context() {
    return new EvaluationContext(
        Values.emptyMap(), WorkflowFunctions.none(), new Entropy(Instant.EPOCH, new Random(1)));
  }

  private ExpressionException failureOf(String text) {
    return catchThrowableOfType(
        ExpressionException.class, () -> expressions.evaluate(text, context()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void a_text_that_explodes_is_stopped_before_it_fills_the_memory(String text) {
    long before = threads.getCurrentThreadAllocatedBytes();
    long start = System.nanoTime();
    var failure = failureOf(text);
    long millis = (System.nanoTime() - start) / 1_000_000;
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    LOG.log(
        System.Logger.Level.DEBUG, "%5d ms, %5d kB: %s".formatted(millis, allocated / 1024, text));
    assertThat(failure).as(text).isNotNull();
    assertThat(failure.code()).as(failure.getMessage()).isEqualTo("expression-budget");
    assertThat(allocated).as("bytes allocated by %s", text).isLessThan(MOST_ALLOCATED);
  }

  @Test
  void a_megabyte_of_pattern_is_refused_or_matched_within_the_budget() {
    for (var piece : new String[] {"(a|b)*", "a?", "[a-z]{1,9}", "(x+x+)+y", "\\\\w", "(?=a)"}) {
      var pattern = piece.repeat(1_000_000 / piece.length());
      long before = threads.getCurrentThreadAllocatedBytes();
      failureOf("<% ('x' * 1000).matches('" + pattern + "') %>");
      long allocated = threads.getCurrentThreadAllocatedBytes() - before;

      assertThat(allocated).as(piece).isLessThan(MOST_ALLOCATED);
    }
  }

  @Test
  void data_that_is_nested_deeply_is_walked_or_refused() {
    Object nested = 1L;
    for (int level = 0; level < 450; level++) {
      nested = Values.freezeList(java.util.List.of(nested));
    }
    var data = Values.emptyMap().with("deep", nested);
    var context =
        new EvaluationContext(
            data, WorkflowFunctions.none(), new Entropy(Instant.EPOCH, new Random(1)));
    for (var text :
        new String[] {
          "<% $.deep %>",
          "<% str($.deep) %>",
          "<% json_dump($.deep) %>",
          "<% $.deep = $.deep %>",
          "<% $.deep.flatten() %>",
          "{{ _.deep }}",
          "{{ _.deep | tojson }}",
          "{{ _.deep == [_.deep] }}",
          "{{ _.deep | pprint }}"
        }) {
      var failure =
          catchThrowableOfType(
              ExpressionException.class, () -> expressions.evaluate(text, context));
      assertThat(failure == null || failure.code().equals("expression-budget")).as(text).isTrue();
    }
  }
}
