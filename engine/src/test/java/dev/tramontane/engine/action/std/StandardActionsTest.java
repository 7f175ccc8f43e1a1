package dev.tramontane.engine.action.std;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.action.ActionContext;
import dev.tramontane.engine.action.ActionException;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.action.http.EgressPolicy;
import dev.tramontane.engine.core.InputCheck;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.ActionResult.Failure;
import dev.tramontane.engine.core.command.ActionResult.Success;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardActionsTest {

  private final ActionRegistry registry =
      new ActionRegistry(StandardActions.all(EgressPolicy.standard()));

  private static ActionInvocation invocation(Map<String, ?> input) {
    return new ActionInvocation(map(input), ActionContext.NONE);
  }

  private boolean isImmediate(Map<String, ?> input) {
    return registry.find("std.echo").orElseThrow().isImmediate(map(input));
  }

  private static FrozenMap map(Map<String, ?> input) {
    return Values.freezeMap(input);
  }

  private ActionResult run(String name, Map<String, ?> input) throws InterruptedException {
    return registry.find(name).orElseThrow().run(invocation(input));
  }

  @Test
  void noop_returns_null() throws InterruptedException {
    assertThat(run("std.noop", Map.of())).isEqualTo(new Success(null));
  }

  @Test
  void echo_returns_its_output_of_any_shape() throws InterruptedException {
    var output = Map.of("list", List.of(1, "two"));

    assertThat(run("std.echo", Map.of("output", output))).isEqualTo(new Success(map(output)));
  }

  @Test
  void echo_is_immediate_unless_it_shall_wait() {
    assertThat(isImmediate(Map.of("output", 1))).isTrue();
    assertThat(isImmediate(Map.of("output", 1, "delay", "x"))).isTrue();
    assertThat(isImmediate(Map.of("output", 1, "delay", 0.5))).isFalse();
  }

  @Test
  void fail_fails_with_mistrals_words_or_with_its_data() throws InterruptedException {
    assertThatThrownBy(() -> run("std.fail", Map.of()))
        .isInstanceOf(ActionException.class)
        .hasMessage("Fail action expected exception.");
    assertThat(registry.find("std.fail").orElseThrow().representation()).isEqualTo("Fail action");
    assertThat(run("std.fail", Map.of("error_data", 0))).isEqualTo(new Failure(0L));
  }

  @Test
  void test_dict_makes_a_map_of_the_size() throws InterruptedException {
    assertThat(run("std.test_dict", Map.of("size", 2, "key_prefix", "k", "val", "v")))
        .isEqualTo(new Success(map(Map.of("k0", "v", "k1", "v"))));
    assertThatThrownBy(() -> run("std.test_dict", Map.of("size", 2_000_000_000)))
        .hasMessageContaining("at most 1000000");
  }

  @ParameterizedTest
  @CsvSource({"1, PT1S", "1.9, PT1S", "-3, PT0S", "x, PT0S"})
  void sleep_reads_seconds_as_mistral_does(String seconds, Duration expected) {
    Object value = seconds.matches("-?[0-9.]+") ? (Object) Double.valueOf(seconds) : seconds;

    assertThat(Seconds.whole(value)).isEqualTo(expected);
  }

  @Test
  void a_thousand_delays_pass_side_by_side() throws Exception {
    var input = Map.of("output", "late", "delay", 0.2);
    long begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ActionResult>> results =
          IntStream.range(0, 1000)
              .mapToObj(_ -> threads.submit(() -> run("std.echo", input)))
              .toList();
      for (var result : results) {
        assertThat(result.get()).isEqualTo(new Success("late"));
      }
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(200), Duration.ofSeconds(20));
  }

  @Test
  void inputs_are_compared_with_the_parameters() {
    var echo = requireNonNull(registry.definitions().get("std.echo"));

    assertThat(InputCheck.problem(echo, map(Map.of("output", 1)))).isEmpty();
    assertThat(InputCheck.problem(echo, map(Map.of("outptu", 1))))
        .contains(
            "Invalid input [name=std.echo, class=mistral.actions.std_actions.EchoAction,"
                + " missing=['output'], unexpected=['outptu']]");
  }

  @Test
  void parameters_are_shown_as_text() {
    assertThat(registry.find("std.echo").orElseThrow().descriptor().inputText())
        .isEqualTo("output, delay=0");
  }
}
