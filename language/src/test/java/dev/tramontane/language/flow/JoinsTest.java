package dev.tramontane.language.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class JoinsTest {

  @Nested
  class AJoinThatCannotStart {

    @Test
    void waits_for_a_task_that_only_follows_it() {
      var workflow =
          Workflows.of(
              """
              tasks:
                begin: {on-success: meet}
                meet: {join: all, on-success: after}
                after: {on-success: meet}
              """);

      assertThat(startable(workflow)).containsExactly("begin");
    }

    @Test
    void starts_where_it_waits_for_fewer() {
      var workflow =
          Workflows.of(
              """
              tasks:
                begin: {on-success: meet}
                meet: {join: one, on-success: after}
                after: {on-success: meet}
              """);

      assertThat(startable(workflow)).containsExactly("begin", "meet", "after");
    }

    @Test
    void waits_for_a_dead_cycle() {
      var workflow =
          Workflows.of(
              """
              tasks:
                begin: {on-success: meet}
                meet: {join: all}
                dead: {on-success: [gone, meet]}
                gone: {on-success: dead}
              """);

      assertThat(startable(workflow)).containsExactly("begin");
    }
  }

  @Nested
  class AConflict {

    @Test
    void is_both_ends_of_one_task() {
      assertThat(
              conflicts(
                  """
                  tasks:
                    decide: {on-success: yes_, on-error: no_}
                    yes_: {on-success: meet}
                    no_: {on-success: meet}
                    meet: {join: all}
                  """))
          .containsExactly("meet by decide");
    }

    @Test
    void is_none_where_the_join_waits_for_one_of_them() {
      assertThat(
              conflicts(
                  """
                  tasks:
                    decide: {on-success: yes_, on-error: no_}
                    yes_: {on-success: meet}
                    no_: {on-success: meet}
                    meet: {join: one}
                  """))
          .isEmpty();
    }

    @Test
    void is_none_where_the_deciding_task_may_run_twice() {
      assertThat(
              conflicts(
                  """
                  tasks:
                    a: {on-success: decide}
                    b: {on-success: decide}
                    decide: {on-success: yes_, on-error: no_}
                    yes_: {on-success: meet}
                    no_: {on-success: meet}
                    meet: {join: all}
                  """))
          .isEmpty();
    }

    @Test
    void is_none_where_another_way_leads_round_the_failure() {
      assertThat(
              conflicts(
                  """
                  tasks:
                    decide: {on-success: yes_, on-error: no_, on-complete: no_}
                    yes_: {on-success: meet}
                    no_: {on-success: meet}
                    meet: {join: all}
                  """))
          .isEmpty();
    }

    @Test
    void is_none_in_a_loop() {
      assertThat(
              conflicts(
                  """
                  tasks:
                    begin: {on-success: decide}
                    decide: {on-success: yes_, on-error: [no_, decide]}
                    yes_: {on-success: meet}
                    no_: {on-success: meet}
                    meet: {join: all}
                  """))
          .isEmpty();
    }
  }

  private static List<String> startable(WorkflowModel workflow) {
    return List.copyOf(Startable.tasks(workflow, TaskGraph.of(workflow)));
  }

  private static List<String> conflicts(String text) {
    var workflow = Workflows.of(text);
    return JoinConflict.in(workflow, TaskGraph.of(workflow)).stream()
        .map(conflict -> conflict.join().name() + " by " + conflict.decider())
        .toList();
  }
}
