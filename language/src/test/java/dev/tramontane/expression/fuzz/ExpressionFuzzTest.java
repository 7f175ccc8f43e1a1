package dev.tramontane.expression.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.conformance.GoldenCases;
import dev.tramontane.expression.conformance.UnreadableCases;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.expression.jinja.Jinja;
import dev.tramontane.expression.yaql.Yaql;
import dev.tramontane.issue.Span;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/**
 * Checks and evaluates damaged expressions. Whatever ends in a way not seen before is damaged
 * further. {@code -Dtramontane.fuzz.runs=N} runs longer, {@code -Dtramontane.fuzz.seed=N} adds a
 * seed; a text that fails belongs into {@code fuzz/found.txt}, one JSON text a line.
 */
class ExpressionFuzzTest {

  private static final Path CASES = Path.of("src/test/resources/conformance");
  private static final Path FOUND = Path.of("src/test/resources/fuzz/found.txt");
  private static final Budget BUDGET = new Budget(50_000, 100, 2L << 20);
  private static final int RUNS = Integer.getInteger("tramontane.fuzz.runs", 10_000);

  private final Expressions expressions = Expressions.of(new Jinja(), new Yaql());
  private final FrozenMap data =
      Values.freezeMap(
          Map.of(
              "name",
              "Ada",
              "list",
              List.of(3L, 1L, 2L),
              "dict",
              Map.of("b", 2L, "a", List.of("x", 1.5)),
              "text",
              "Hello, W\u00f6rld 42"));

  /** How a text ended: the same for texts that took the same way. */
  private String outcome(String text) {
    var context =
        new EvaluationContext(
            data,
            WorkflowFunctions.none(),
            new Entropy(Instant.EPOCH, new Random(1)),
            BUDGET,
            ExpressionOptions.DEFAULT);
    int issues = expressions.check(text, Span.NONE).size();
    try {
      var value = expressions.evaluate(text, context);
      return issues + (value == null ? "null" : value.getClass().getSimpleName());
    } catch (ExpressionException e) {
      assertThat(e.offset()).as("offset in %s", text).isBetween(-1, text.length());
      return issues + e.code() + e.causeName() + shape(String.valueOf(e.getMessage()));
    }
  }

  /** The words of a message without what they quote. */
  private static String shape(String message) {
    var reason = message.substring(message.lastIndexOf("error=") + 1);
    return reason.replaceAll("'[^']*'|\"[^\"]*\"|\\d+", "").replaceAll("\\W+", " ");
  }

  private void assertTyped(String text, String origin) {
    try {
      outcome(text);
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("%s broke with %s: %s".formatted(origin, e, text), e);
    }
  }

  private static List<String> corpus() throws UnreadableCases {
    var texts = new ArrayList<String>();
    for (var golden : GoldenCases.in(CASES)) {
      if (golden.template() instanceof String text && text.length() < 500) {
        texts.add(golden.kind().equals("yaql") ? "<% " + text + " %>" : text);
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void damaged_expressions_fail_in_the_typed_way_only(long seed) throws UnreadableCases {
    fuzz(Long.getLong("tramontane.fuzz.seed", 0) + seed);
  }

  private void fuzz(long seed) throws UnreadableCases {
    var pool = corpus();
    var seen = new HashSet<String>();
    var mutator = new Mutator(new Random(seed), pool);
    for (int run = 0; run < RUNS; run++) {
      var text = mutator.next();
      try {
        if (seen.add(outcome(text))) {
          pool.add(text);
        }
      } catch (RuntimeException | StackOverflowError e) {
        throw new AssertionError(
            "seed %d, run %d broke with %s: %s".formatted(seed, run, e, text), e);
      }
    }
    assertThat(seen).as("ways in which texts end").hasSizeGreaterThan(100);
  }

  @Test
  void what_was_found_once_stays_mended() throws IOException, UnreadableCases {
    for (var text : found().toList()) {
      assertTyped(text, "a found case");
    }
  }

  private static Stream<String> found() throws IOException {
    return Files.readAllLines(FOUND).stream()
        .filter(line -> line.startsWith("\""))
        .map(line -> new ObjectMapper().readValue(line, String.class));
  }
}
