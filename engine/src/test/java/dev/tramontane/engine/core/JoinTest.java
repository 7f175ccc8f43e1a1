package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.RerunTask;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Joins (reference: engine.md section 7). */
class JoinTest {

  private static CoreHarness branches(String join) {
    return CoreHarness.of(
        """
        version: '2.0'
        wf:
          tasks:
            a: {action: std.async_noop, publish: {a: 1}, on-success: j, on-error: noop}
            b: {action: std.async_noop, publish: {b: 2}, on-success: j, on-error: noop}
            c: {action: std.async_noop, publish: {c: 3}, on-success: j, on-error: noop}
            j: {join: %JOIN%, action: std.noop}
        """
            .replace("%JOIN%", join));
  }

  private static void succeed(CoreHarness run, String... tasks) {
    for (var task : tasks) {
      run.complete(task, new ActionResult.Success(null));
    }
  }

  @Test
  void all_waits_until_every_inbound_branch_has_arrived() {
    var run = branches("all").start("wf");

    succeed(run, "a", "c");
    assertThat(run.state("j")).isEqualTo(ExecutionState.WAITING);
    succeed(run, "b");

    assertThat(run.state("j")).isEqualTo(ExecutionState.SUCCESS);
    assertThat(run.root().output()).isEqualTo(Map.of("a", 1L, "b", 2L, "c", 3L));
  }

  @Test
  void all_fails_as_soon_as_one_branch_cannot_arrive() {
    var run = branches("all").start("wf");

    succeed(run, "a");
    run.complete("b", new ActionResult.Failure("no"));

    assertThat(run.state("j")).isEqualTo(ExecutionState.ERROR);
    assertThat(run.task("j").stateInfo()).isEqualTo("Failed by tasks: ['b']");
  }

  @Test
  void a_number_fires_once_and_ignores_later_branches() {
    var run = branches("2").start("wf");

    succeed(run, "a", "b", "c");

    assertThat(run.tasks("j")).hasSize(1);
    assertThat(run.task("j").actions()).hasSize(1);
    assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void a_number_fails_when_too_few_branches_are_left() {
    var run = branches("2").start("wf");

    succeed(run, "a");
    run.complete("b", new ActionResult.Failure("no"));
    assertThat(run.state("j")).isEqualTo(ExecutionState.WAITING);
    run.complete("c", new ActionResult.Failure("no"));

    assertThat(run.state("j")).isEqualTo(ExecutionState.ERROR);
  }

  @Test
  void a_branch_that_is_cut_off_far_upstream_makes_the_join_fail() {
    var run =
        CoreHarness.of(
                """
                version: '2.0'
                wf:
                  tasks:
                    a: {action: std.noop, on-success: j}
                    b: {action: std.async_noop, on-success: [{b1: <% false %>}]}
                    b1: {on-success: b2}
                    b2: {on-success: j}
                    j: {join: all}
                """)
            .start("wf");

    assertThat(run.state("j")).isEqualTo(ExecutionState.WAITING);
    succeed(run, "b");

    assertThat(run.task("j").stateInfo()).isEqualTo("Failed by tasks: ['b2']");
  }

  @Test
  void a_join_in_a_loop_fires_once_per_round() {
    var run =
        CoreHarness.of(
                """
                version: '2.0'
                wf:
                  tasks:
                    a: {publish: {n: 0}, on-success: j}
                    j: {join: one, publish: {n: <% $.n + 1 %>}, on-success: [{b: <% $.n < 3 %>}]}
                    b: {on-success: j}
                """)
            .start("wf");

    assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(run.tasks("j")).hasSize(3);
    assertThat(run.root().output()).isEqualTo(Map.of("n", 3L));
  }

  @Test
  void a_join_that_was_given_up_waits_again_when_a_branch_is_repaired() {
    var run = branches("all").start("wf");
    succeed(run, "a", "b");
    run.complete("c", new ActionResult.Failure("no"));
    assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);

    run.send(new RerunTask(run.task("c").id(), true, Optional.empty()));
    succeed(run, "c");

    assertThat(run.tasks("j")).hasSize(1);
    assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void the_merged_variables_do_not_depend_on_who_was_first() {
    var orders = List.of(List.of("a", "b"), List.of("b", "a"));

    var outputs =
        orders.stream()
            .map(order -> {
              var run =
                  CoreHarness.of(
                          """
                          version: '2.0'
                          wf:
                            tasks:
                              a: {action: std.async_noop, publish: {v: a}, on-success: j}
                              b: {action: std.async_noop, publish: {v: b}, on-success: j}
                              j: {join: all}
                          """)
                      .start("wf");
              succeed(run, order.toArray(String[]::new));
              return run.root().output();
            })
            .distinct()
            .toList();

    assertThat(outputs).containsExactly(Values.freezeMap(Map.of("v", "a")));
  }
}
