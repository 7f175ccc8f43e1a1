package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.command.Command.PauseExecution;
import dev.tramontane.engine.core.command.Command.ResumeExecution;
import dev.tramontane.engine.id.ExecutionState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Policies (reference: engine.md section 9). */
class PoliciesTest {

  private static CoreHarness task(String keys) {
    return CoreHarness.of(
        """
        version: '2.0'
        wf:
          tasks:
            t: {%KEYS%}
        """
            .replace("%KEYS%", keys));
  }

  private static void resume(CoreHarness run) {
    run.send(new ResumeExecution(run.root().id(), Optional.empty()));
  }

  @Nested
  class Retry {

    @Test
    void tries_a_failure_count_times_more() {
      var run = task("action: std.fail, retry: {count: 2, delay: 5}").start("wf");

      assertThat(run.state("t")).isEqualTo(ExecutionState.DELAYED);
      assertThat(run.task("t").stateInfo()).isEqualTo("Delayed by 'retry' policy [delay=5]");
      run.passAll();

      assertThat(run.task("t").actions()).hasSize(3);
      assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);
    }

    @Test
    void stops_at_the_first_success() {
      var run = task("action: std.async_noop, retry: {count: 5, delay: 0}").start("wf");

      run.complete("t", new ActionResult.Failure("no")).pass(1);
      run.complete("t", new ActionResult.Success(1L)).passAll();

      assertThat(run.task("t").actions()).hasSize(2);
      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void never_follows_a_cancelled_attempt_and_ignores_its_late_results() {
      var run =
          task("with-items: 'i in [1, 2]', action: std.async_noop, retry: {count: 1, delay: 0}")
              .start("wf");
      var late = run.runningActions("t").get(1);
      run.complete("t", new ActionResult.Cancelled(null));
      assertThat(run.root().state()).isEqualTo(ExecutionState.CANCELLED);

      run.send(new CompleteAction(late.id(), new ActionResult.Success(1L)));

      assertThat(run.state("t")).isEqualTo(ExecutionState.CANCELLED);
    }

    @Test
    void breaks_and_continues_as_its_conditions_say() {
      var broken =
          task("action: std.fail, retry: {count: 3, delay: 0, break-on: <% true %>}").start("wf");
      var goesOn =
          task("action: std.noop, retry: {count: 3, delay: 0, continue-on: <% true %>}")
              .start("wf")
              .passAll();

      assertThat(broken.task("t").actions()).hasSize(1);
      assertThat(goesOn.task("t").actions()).hasSize(4);
      assertThat(goesOn.root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void waits_for_the_end_of_a_pause() {
      var run = task("action: std.fail, retry: {count: 1, delay: 5}").start("wf");
      run.send(new PauseExecution(run.root().id())).pass(10);

      assertThat(run.task("t").actions()).hasSize(1);
      resume(run);

      assertThat(run.task("t").actions()).hasSize(2);
    }
  }

  @Nested
  class Waits {

    @Test
    void before_delay_the_action_once() {
      var run = task("action: std.noop, wait-before: 3").start("wf");

      assertThat(run.state("t")).isEqualTo(ExecutionState.DELAYED);
      assertThat(run.pass(2).task("t").actions()).isEmpty();
      assertThat(run.pass(1).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void after_delay_the_end_and_publish_before() {
      var run = task("action: std.noop, wait-after: 3, publish: {x: 1}").start("wf");

      assertThat(run.state("t")).isEqualTo(ExecutionState.DELAYED);
      assertThat(run.task("t").published()).isEqualTo(Map.of("x", 1L));
      assertThat(run.pass(3).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }
  }

  @Nested
  class Timeout {

    @Test
    void fails_the_task_and_ignores_what_comes_later() {
      var run = task("action: std.async_noop, timeout: 4").start("wf");

      run.pass(4);
      assertThat(run.task("t").stateInfo()).isEqualTo("Task timed out [timeout(s)=4].");
      run.complete("t", new ActionResult.Success(1L));

      assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);
      assertThat(run.tree().timers()).isEmpty();
    }

    @Test
    void is_cancelled_by_the_end_of_the_task() {
      var run = task("action: std.async_noop, timeout: 4").start("wf");

      run.complete("t", new ActionResult.Success(1L));

      assertThat(run.tree().timers()).isEmpty();
      assertThat(run.pass(10).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }
  }

  @Nested
  class Others {

    @Test
    void pause_before_holds_the_task_until_somebody_resumes() {
      var run = task("action: std.noop, pause-before: true, wait-before: 9").start("wf");

      assertThat(run.root().state()).isEqualTo(ExecutionState.PAUSED);
      assertThat(run.state("t")).isEqualTo(ExecutionState.IDLE);
      resume(run);

      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void fail_on_makes_a_success_a_failure_after_publishing_it() {
      var run =
          task("action: std.echo output=1, fail-on: <% task().result = 1 %>, publish: {x: 1}")
              .start("wf");

      assertThat(run.task("t").stateInfo()).isEqualTo("Failed by 'fail-on' policy");
      assertThat(run.task("t").published()).isEqualTo(Map.of("x", 1L));
    }

    @Test
    void a_value_of_a_wrong_type_fails_the_workflow_whatever_handlers_say() {
      var run = task("action: std.noop, wait-before: <% 'soon' %>, on-error: noop").start("wf");

      assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);
      assertThat(run.root().stateInfo())
          .contains("Invalid data type in WaitBeforePolicy: 'soon' is not of type 'integer'");
      assertThat(run.task("t").processed()).isFalse();
    }

    @Test
    void a_task_that_does_not_keep_its_result_has_none_later() {
      var run =
          task("action: std.echo output=1, keep-result: false, publish: {x: <% task().result %>}")
              .start("wf");

      assertThat(run.root().output()).isEqualTo(Map.of("x", 1L));
      assertThat(run.tree().actionsOf(run.task("t")).findFirst().orElseThrow().output()).isEmpty();
    }
  }
}
