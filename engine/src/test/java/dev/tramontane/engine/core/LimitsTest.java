package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {

  private static final FrozenMap ENVIRONMENT = Values.freezeMap(Map.of("big", "x".repeat(2 << 20)));

  @Test
  void an_input_over_the_limit_is_refused_in_mistrals_words() {
    var input = Values.freezeMap(Map.of("output", "y".repeat(2 << 20)));

    assertThat(Limits.MISTRAL.problem("TaskExecution", "input", input, ENVIRONMENT))
        .hasValueSatisfying(problem ->
            assertThat(problem)
                .startsWith("Field size limit exceeded [class=TaskExecution, field=input,"));
  }

  @Test
  void the_environment_handed_on_as_a_whole_counts_for_nothing() {
    var input = Values.freezeMap(Map.of("nested", List.of(Map.of("env", ENVIRONMENT))));

    assertThat(Limits.MISTRAL.problem("TaskExecution", "input", input, ENVIRONMENT)).isEmpty();
  }

  @Test
  void an_equal_copy_of_the_environment_counts() {
    var copy = Values.freezeMap(Map.of("big", "x".repeat(2 << 20)));
    var input = Values.freezeMap(Map.of("env", copy));

    assertThat(Limits.MISTRAL.problem("TaskExecution", "input", input, ENVIRONMENT)).isPresent();
  }

  @Test
  void without_a_limit_everything_fits() {
    var input = Values.freezeMap(Map.of("output", "y".repeat(2 << 20)));

    assertThat(Limits.NONE.problem("TaskExecution", "input", input, ENVIRONMENT)).isEmpty();
  }
}
