package dev.tramontane.language.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.flow.VariableSource.Computed;
import dev.tramontane.language.flow.VariableSource.Input;
import dev.tramontane.language.flow.VariableSource.Item;
import dev.tramontane.language.flow.VariableSource.Published;
import java.util.List;
import org.junit.jupiter.api.Test;

class VariableFlowTest {

  private static final String CHAIN =
      """
      input: [given]
      vars: {computed: 1}
      tasks:
        first:
          publish: {good: 1}
          publish-on-error: {bad: 1}
          on-success: second
          on-error: rescue
          on-complete: always
        second:
          with-items: item in [1, 2]
          publish: {late: 1}
        rescue: {publish: {rescued: 1}}
        always: {}
        aside:
          on-success:
            publish: {global: {shared: 1}}
      """;

  @Test
  void a_variable_arrives_only_along_the_clause_of_its_outcome() {
    assertThat(arriving(CHAIN, "second")).contains("good").doesNotContain("rescued");
    assertThat(arriving(CHAIN, "rescue")).contains("bad").doesNotContain("good");
    assertThat(arriving(CHAIN, "always")).contains("good", "bad").doesNotContain("late");
  }

  @Test
  void a_global_is_seen_everywhere_and_named_with_its_task() {
    assertThat(sources(CHAIN, "shared", new Viewpoint.Arrival("first")))
        .singleElement()
        .isInstanceOfSatisfying(
            Published.class,
            source -> {
              assertThat(source.task().name()).isEqualTo("aside");
              assertThat(source.isGlobal()).isTrue();
            });
  }

  @Test
  void items_are_seen_by_input_alone() {
    assertThat(sources(CHAIN, "item", new Viewpoint.Call("second")))
        .singleElement()
        .isInstanceOf(Item.class);
    assertThat(sources(CHAIN, "item", new Viewpoint.Arrival("second"))).isEmpty();
  }

  @Test
  void what_a_task_publishes_is_seen_by_its_conditions_and_not_by_itself() {
    assertThat(names(CHAIN, new Viewpoint.Arrival("first"))).doesNotContain("good");
    assertThat(names(CHAIN, new Viewpoint.Departure("first", Clause.ON_SUCCESS)))
        .contains("good")
        .doesNotContain("late");
    assertThat(names(CHAIN, new Viewpoint.Departure("first", Clause.ON_ERROR)))
        .contains("bad")
        .doesNotContain("good");
  }

  @Test
  void vars_see_inputs_and_not_one_another() {
    assertThat(names(CHAIN, new Viewpoint.Start())).contains("given").doesNotContain("computed");
    assertThat(sources(CHAIN, "computed", new Viewpoint.Arrival("first")))
        .singleElement()
        .isInstanceOf(Computed.class);
    assertThat(sources(CHAIN, "given", new Viewpoint.Arrival("first")))
        .singleElement()
        .isInstanceOf(Input.class);
  }

  @Test
  void the_end_sees_what_any_task_published() {
    assertThat(names(CHAIN, new Viewpoint.End())).contains("good", "bad", "late", "shared");
  }

  @Test
  void fail_on_and_retry_carry_what_the_other_outcome_published() {
    assertThat(arriving("tasks: {a: {fail-on: true, publish: {x: 1}, on-error: b}, b: {}}", "b"))
        .contains("x");
    assertThat(
            arriving(
                """
                tasks:
                  a:
                    retry: {count: 1, delay: 0}
                    publish-on-error: {x: 1}
                    on-success: b
                  b: {}
                """,
                "b"))
        .contains("x");
  }

  @Test
  void a_loop_brings_a_variable_back_to_the_task_that_published_it() {
    var loop =
        """
        tasks:
          begin: {on-success: turn}
          turn: {publish: {count: 1}, on-success: [turn]}
        """;

    assertThat(arriving(loop, "turn")).contains("count");
    assertThat(arriving(loop, "begin")).doesNotContain("count");
  }

  @Test
  void a_requirement_hands_its_variables_on() {
    var reverse =
        """
        type: reverse
        tasks:
          low: {publish: {x: 1}, publish-on-error: {never: 1}}
          middle: {requires: low}
          top: {requires: [middle]}
          other: {}
        """;

    assertThat(arriving(reverse, "top")).contains("x");
    assertThat(arriving(reverse, "other")).doesNotContain("x");
  }

  private static List<String> arriving(String workflow, String task) {
    return names(workflow, new Viewpoint.Arrival(task));
  }

  private static List<String> names(String workflow, Viewpoint at) {
    return List.copyOf(VariableFlow.of(Workflows.of(workflow)).names(at));
  }

  private static List<VariableSource> sources(String workflow, String variable, Viewpoint at) {
    return VariableFlow.of(Workflows.of(workflow)).sourcesOf(variable, at);
  }
}
