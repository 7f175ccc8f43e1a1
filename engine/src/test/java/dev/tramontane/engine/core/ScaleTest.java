package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.id.ExecutionState;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Large runs stay near-linear: ten times the size must not take more than sixty times as long (a
 * square would be a hundred).
 */
class ScaleTest {

  private static final int FACTOR = 10;
  private static final int MOST = 60;

  @Test
  void chains_grow_linearly(TestReporter reporter) {
    assertNearLinear(reporter, "chain of std.noop", 300, ScaleTest::chain, Map.of());
  }

  @Test
  void joins_grow_linearly(TestReporter reporter) {
    assertNearLinear(reporter, "join of branches", 300, ScaleTest::join, Map.of());
  }

  @Test
  void joins_of_branches_with_handlers_grow_linearly(TestReporter reporter) {
    assertNearLinear(reporter, "join with handlers", 200, ScaleTest::joinWithHandlers, Map.of());
  }

  @Test
  void lists_of_items_grow_linearly(TestReporter reporter) {
    assertNearLinear(
        reporter,
        "with-items, ten at a time",
        500,
        size ->
            """
            version: '2.0'
            wf:
              tasks:
                a:
                  with-items: i in <% range(%SIZE%) %>
                  concurrency: 10
                  action: std.echo output=<% $.i %>
            """
                .replace("%SIZE%", String.valueOf(size)),
        Map.of());
  }

  @Test
  void nested_workflows_share_a_large_environment(TestReporter reporter) {
    var large = "x".repeat(2 << 20);
    assertNearLinear(
        reporter,
        "nested workflows with an environment of 2 MB",
        40,
        ScaleTest::nested,
        Map.of("env", Map.of("large", large, "small", 1)));
  }

  private static void assertNearLinear(
      TestReporter reporter,
      String what,
      int size,
      IntFunction<String> definition,
      Map<String, ?> params) {
    time(definition.apply(size), params);
    var small = time(definition.apply(size), params);
    var large = time(definition.apply(size * FACTOR), params);
    reporter.publishFile(
        what.replace(' ', '-') + ".txt",
        MediaType.TEXT_PLAIN_UTF_8,
        file ->
            Files.writeString(
                file,
                "%s: %d in %d ms, %d in %d ms%n"
                    .formatted(what, size, small.toMillis(), size * FACTOR, large.toMillis())));
    long floor = Math.max(small.toMillis(), 25);
    assertThat(large.toMillis()).as(what).isLessThan(floor * MOST);
  }

  private static Duration time(String definition, Map<String, ?> params) {
    var run = CoreHarness.of(definition);
    long start = System.nanoTime();
    run.start("wf", Map.of(), params);
    var taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
    return taken;
  }

  private static String chain(int size) {
    return "version: '2.0'\nwf:\n  tasks:\n"
        + lines(
            size,
            i ->
                i + 1 < size
                    ? "    t%d: {action: std.noop, on-success: t%d}\n".formatted(i, i + 1)
                    : "    t%d: {action: std.noop}\n".formatted(i));
  }

  private static String join(int size) {
    return "version: '2.0'\nwf:\n  tasks:\n"
        + lines(
            size,
            i ->
                "    t%d: {action: std.noop, publish: {v%d: %d}, on-success: j}\n"
                    .formatted(i, i, i))
        + "    j: {join: all}\n";
  }

  private static String joinWithHandlers(int size) {
    return "version: '2.0'\nwf:\n  tasks:\n"
        + lines(
            size,
            i ->
                "    t%d: {action: std.noop, on-success: j, on-error: h%d}\n    h%d: {on-success: j}\n"
                    .formatted(i, i, i))
        + "    j: {join: %d}\n".formatted(size);
  }

  private static String nested(int size) {
    return """
    version: '2.0'
    inner:
      input: [all]
      tasks:
        a: {action: std.echo output=<% env().small %>}
    wf:
      tasks:
    """
        + lines(
            size, i -> "    t%d: {workflow: inner, input: {all: <%% env() %%>}}\n".formatted(i));
  }

  private static String lines(int size, IntFunction<String> line) {
    return IntStream.range(0, size).mapToObj(line).collect(Collectors.joining());
  }
}
