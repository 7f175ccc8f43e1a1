package dev.tramontane.engine.action.std;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.action.spi.ActionOutcome.Failure;
import dev.tramontane.engine.action.spi.ActionOutcome.Success;
import dev.tramontane.engine.action.testing.ActionTester;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardActionsTest {

  private static FrozenMap map(Map<String, ?> input) {
    return Values.freezeMap(input);
  }

  @Test
  void noop_returns_null() {
    assertThat(ActionTester.of(new NoOpAction()).run()).isEqualTo(new Success(null));
  }

  @Test
  void echo_returns_its_output_of_any_shape() {
    var output = map(Map.of("list", List.of(1, "two")));

    assertThat(ActionTester.of(new EchoAction()).with("output", output).succeeds())
        .isEqualTo(output);
  }

  @Test
  void echo_is_immediate_unless_it_shall_wait() {
    var echo = new EchoAction();

    assertThat(echo.isImmediate(map(Map.of("output", 1)))).isTrue();
    assertThat(echo.isImmediate(map(Map.of("output", 1, "delay", "x")))).isTrue();
    assertThat(echo.isImmediate(map(Map.of("output", 1, "delay", 0.5)))).isFalse();
  }

  @Test
  void fail_fails_with_mistrals_words_or_with_its_data() {
    assertThat(ActionTester.of(new FailAction()).fails())
        .isEqualTo(
            "The action raised an exception [action=Fail action,"
                + " action_ex_id=00000000-0000-0000-0000-000000000001, msg='Fail action expected"
                + " exception.']");
    assertThat(ActionTester.of(new FailAction()).with("error_data", 0).run())
        .isEqualTo(new Failure(0L));
  }

  @Test
  void test_dict_makes_a_map_of_the_size() {
    var tester = ActionTester.of(new TestDictAction());

    assertThat(tester.with("size", 2).with("key_prefix", "k").with("val", "v").succeeds())
        .isEqualTo(Map.of("k0", "v", "k1", "v"));
    assertThat(tester.with("size", 2_000_000_000).fails()).contains("at most 1000000");
  }

  @ParameterizedTest
  @CsvSource({"1, PT1S", "1.9, PT1S", "-3, PT0S", "x, PT0S"})
  void sleep_reads_seconds_as_mistral_does(String seconds, Duration expected) {
    Object value = seconds.matches("-?[0-9.]+") ? (Object) Double.valueOf(seconds) : seconds;

    assertThat(Seconds.whole(value)).isEqualTo(expected);
  }

  @Test
  void a_thousand_delays_pass_side_by_side() throws Exception {
    var late = ActionTester.of(new EchoAction()).with("output", "late").with("delay", 0.2);
    long begin = System.nanoTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = IntStream.range(0, 1000).mapToObj(_ -> threads.submit(late::succeeds)).toList();
      for (var result : results) {
        assertThat(result.get()).isEqualTo("late");
      }
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begin))
        .isBetween(Duration.ofMillis(200), Duration.ofSeconds(20));
  }

  @Test
  void inputs_are_compared_with_the_parameters() {
    assertThat(ActionTester.of(new EchoAction()).with("outptu", 1).fails())
        .isEqualTo(
            "Invalid input [name=std.echo, class=mistral.actions.std_actions.EchoAction,"
                + " missing=['output'], unexpected=['outptu']]");
  }
}
