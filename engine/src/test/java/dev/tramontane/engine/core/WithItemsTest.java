package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.command.Command.PauseExecution;
import dev.tramontane.engine.core.command.Command.RerunTask;
import dev.tramontane.engine.core.command.Command.ResumeExecution;
import dev.tramontane.engine.id.ExecutionState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code with-items} (reference: engine.md section 11). */
class WithItemsTest {

  private static CoreHarness items(String keys) {
    return CoreHarness.of(
            """
            version: '2.0'
            wf:
              tasks:
                t: {with-items: 'i in [1, 2, 3]', publish: {r: <% task().result %>}, %KEYS%}
            """
                .replace("%KEYS%", keys))
        .start("wf");
  }

  @Test
  void results_come_in_the_order_of_the_items() {
    var run = items("action: std.async_noop");
    var actions = run.runningActions("t");

    for (int i = 2; i >= 0; i--) {
      run.send(new CompleteAction(actions.get(i).id(), new ActionResult.Success((long) i)));
    }

    assertThat(run.root().output()).isEqualTo(Map.of("r", List.of(0L, 1L, 2L)));
  }

  @Test
  void concurrency_limits_how_many_run_at_once() {
    var run = items("action: std.async_noop, concurrency: 2");

    assertThat(run.runningActions("t")).hasSize(2);
    run.complete("t", new ActionResult.Failure("no"));
    assertThat(run.runningActions("t")).hasSize(2);
    run.complete("t", new ActionResult.Success(1L));
    run.complete("t", new ActionResult.Success(1L));

    assertThat(run.task("t").stateInfo()).isEqualTo("One or more actions had failed.");
  }

  @Test
  void a_paused_execution_starts_no_further_item_until_it_is_resumed() {
    var run = items("action: std.async_noop, concurrency: 1");
    run.send(new PauseExecution(run.root().id()));

    run.complete("t", new ActionResult.Success(1L));
    assertThat(run.runningActions("t")).isEmpty();
    run.send(new ResumeExecution(run.root().id(), Optional.empty()));

    assertThat(run.runningActions("t")).hasSize(1);
  }

  @Test
  void a_cancelled_item_cancels_the_task_at_once() {
    var run = items("action: std.async_noop");

    run.complete("t", new ActionResult.Cancelled(null));

    assertThat(run.state("t")).isEqualTo(ExecutionState.CANCELLED);
    assertThat(run.task("t").stateInfo()).isEqualTo("One or more actions was cancelled.");
  }

  @Test
  void a_rerun_without_reset_runs_only_the_failed_items() {
    var run = items("action: std.async_noop");
    run.complete("t", new ActionResult.Success("a"));
    run.complete("t", new ActionResult.Failure("no"));
    run.complete("t", new ActionResult.Success("c"));

    run.send(new RerunTask(run.task("t").id(), false, Optional.empty()));
    assertThat(run.runningActions("t")).hasSize(1);
    run.complete("t", new ActionResult.Success("b"));

    assertThat(run.root().output()).isEqualTo(Map.of("r", List.of("a", "b", "c")));
  }

  @Test
  void an_empty_list_is_a_success_without_any_call() {
    var run =
        CoreHarness.of(
                """
                version: '2.0'
                wf:
                  tasks:
                    t: {with-items: "i in <% [] %>", publish: {r: <% task().result %>}}
                """)
            .start("wf");

    assertThat(run.root().output()).isEqualTo(Map.of("r", List.of()));
  }

  @Test
  void a_loop_over_empty_lists_that_waits_for_nothing_is_ended() {
    var run =
        CoreHarness.of(
                """
                version: '2.0'
                wf:
                  tasks:
                    s: {on-success: t}
                    t: {with-items: "i in <% [] %>", on-success: t}
                """)
            .start("wf");

    assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);
    assertThat(run.root().stateInfo()).contains("without anything to wait for");
  }
}
