package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Join;
import dev.tramontane.language.model.TaskInput.NamedInput;
import dev.tramontane.language.model.TaskInput.WholeInput;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.Transition;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelTest {

  @Test
  void a_task_that_calls_nothing_calls_noop() {
    assertThat(task("t: {description: x}").invocation())
        .isInstanceOfSatisfying(
            ActionInvocation.class, call -> assertThat(call.name()).isEqualTo("std.noop"));
  }

  @Test
  void inline_parameters_win_over_the_long_form() {
    assertThat(task("t: {action: a x=1 y=2, input: {x: 5, z: 3}}").input())
        .isEqualTo(new NamedInput(Values.freezeMap(Map.of("x", 1, "y", 2, "z", 3))));
  }

  @Test
  void an_input_may_be_one_expression() {
    assertThat(task("t: {action: a, input: <% $.all %>}").input())
        .isEqualTo(new WholeInput("<% $.all %>"));
  }

  @Test
  void on_complete_publishes_over_the_short_form_over_the_clause_of_the_state() {
    var scopes =
        task("""
        t:
              publish: {a: short, b: short}
              on-complete: {publish: {branch: {a: complete}, global: {g: complete}}}
              on-success: {publish: {branch: {a: state, b: state, c: state}}}
        """)
            .publishing();

    assertThat(scopes.onSuccess().branch())
        .isEqualTo(Map.of("a", "complete", "b", "short", "c", "state"));
    assertThat(scopes.onError().branch()).isEqualTo(Map.of("a", "complete"));
    assertThat(scopes.onSkip().global()).isEqualTo(Map.of("g", "complete"));
  }

  @Test
  void a_literal_list_of_items_is_json() {
    assertThat(task("t: {with-items: 'x in [1, \"<% $.a %>\"]'}").withItems().getFirst().source())
        .isEqualTo(Values.freezeList(List.of(1L, "<% $.a %>")));
  }

  @Test
  void join_one_is_a_count_and_join_zero_is_none() {
    assertThat(task("t: {join: one}").join()).isEqualTo(new Join.Count(1));
    assertThat(task("t: {join: 0}").join()).isEqualTo(new Join.None());
  }

  @Test
  void a_command_keeps_its_message() {
    var target = task("t: {on-error: 'fail(msg=\"no <% $.a %>\")'}").transitions().onError();

    assertThat(target)
        .singleElement()
        .satisfies(transition -> {
          assertThat(transition.target()).isEqualTo("fail");
          assertThat(transition.parameters()).isEqualTo(Map.of("msg", "no <% $.a %>"));
        });
  }

  @Nested
  class Defaults {

    private static final String DEFAULTS =
        """
        task-defaults:
            timeout: 5
            on-success: [last]
            on-error: [last, {other: <% true %>}]
            safe-rerun: true
        """;

    @Test
    void hold_where_the_task_has_no_targets_of_its_own() {
      var task =
          withDefaults(DEFAULTS, "t: {on-error: [other], on-success: {publish: {branch: {a: 1}}}}");

      assertThat(targets(task.transitions().onSuccess())).containsExactly("last");
      assertThat(targets(task.transitions().onError())).containsExactly("other");
    }

    @Test
    void do_not_lead_a_task_to_itself() {
      assertThat(withDefaults(DEFAULTS, "last: {}").transitions().onSuccess()).isEmpty();
    }

    @Test
    void are_not_switched_off_by_a_falsy_policy() {
      var policies = withDefaults(DEFAULTS, "t: {timeout: 0, safe-rerun: false}").policies();

      assertThat(policies.timeout()).isEqualTo(5L);
      assertThat(policies.safeRerun()).isEqualTo(false);
    }
  }

  private static List<String> targets(List<Transition> transitions) {
    return transitions.stream().map(Transition::target).toList();
  }

  private static TaskModel task(String yaml) {
    return withDefaults("", yaml);
  }

  private static TaskModel withDefaults(String defaults, String yaml) {
    var text =
        "version: '2.0'\nflow:\n  %s\n  tasks:\n    %s\n    last: {}\n    other: {}\n"
            .formatted(
                defaults.strip().replace("\n", "\n  ").replace("    ", "    "), yaml.strip());
    return TestReaders.reader()
        .read(text)
        .workflows()
        .getFirst()
        .tasks()
        .values()
        .iterator()
        .next();
  }
}
