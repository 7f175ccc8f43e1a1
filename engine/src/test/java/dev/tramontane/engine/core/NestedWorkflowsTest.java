package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.PauseExecution;
import dev.tramontane.engine.core.command.Command.RerunTask;
import dev.tramontane.engine.core.command.Command.ResumeExecution;
import dev.tramontane.engine.core.command.Command.SkipTask;
import dev.tramontane.engine.core.command.Command.StopExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nested executions and what operators do to them (reference: engine.md sections 10 and 12). */
class NestedWorkflowsTest {

  private static final String THREE_DEEP =
      """
      version: '2.0'
      leaf:
        output: {r: <% $.get(r) %>}
        tasks:
          work: {action: std.async_noop, publish: {r: <% task().result %>}}
      mid:
        output: {r: <% $.get(r) %>}
        tasks:
          down: {workflow: leaf, publish: {r: <% task().result.r %>}}
      wf:
        output: {r: <% $.get(r) %>}
        tasks:
          down: {workflow: mid, publish: {r: <% task().result.r %>}}
      """;

  private static CoreHarness running() {
    return CoreHarness.of(THREE_DEEP).start("wf");
  }

  private static WorkflowExecution leaf(CoreHarness run) {
    return run.tree().workflowOf(run.task("work"));
  }

  private static boolean allIn(CoreHarness run, ExecutionState state) {
    return run.tree().workflows().values().stream().allMatch(each -> each.state() == state);
  }

  @Test
  void results_travel_up_to_the_root() {
    var run = running();

    run.complete("work", new ActionResult.Success(5L));

    assertThat(run.root().output()).isEqualTo(Map.of("r", 5L));
    assertThat(leaf(run).params()).containsEntry("root_execution_id", run.root().id().toString());
  }

  @Test
  void a_failure_fails_every_level_and_a_repaired_leaf_reopens_them() {
    var run = running();
    run.complete("work", new ActionResult.Failure("no"));
    assertThat(allIn(run, ExecutionState.ERROR)).isTrue();

    run.send(new RerunTask(run.task("work").id(), true, Optional.empty()));
    assertThat(allIn(run, ExecutionState.RUNNING)).isTrue();
    run.complete("work", new ActionResult.Success(6L));

    assertThat(run.root().output()).isEqualTo(Map.of("r", 6L));
  }

  @Test
  void a_skipped_leaf_lets_every_level_go_on() {
    var run = running();
    run.complete("work", new ActionResult.Failure("no"));

    run.send(new SkipTask(run.task("work").id(), Optional.empty()));

    assertThat(run.state("work")).isEqualTo(ExecutionState.SKIPPED);
    assertThat(allIn(run, ExecutionState.SUCCESS)).isTrue();
  }

  @Test
  void a_pause_of_any_level_pauses_all_and_so_does_a_resume() {
    var run = running();

    run.send(new PauseExecution(leaf(run).id()));
    assertThat(allIn(run, ExecutionState.PAUSED)).isTrue();
    run.send(new ResumeExecution(leaf(run).id(), Optional.empty()));

    assertThat(allIn(run, ExecutionState.RUNNING)).isTrue();
  }

  @Test
  void a_cancelled_root_cancels_what_is_nested() {
    var run = running();

    run.send(new StopExecution(run.root().id(), ExecutionState.CANCELLED, Optional.of("enough")));

    assertThat(allIn(run, ExecutionState.CANCELLED)).isTrue();
    assertThat(run.root().output()).isEqualTo(Map.of("result", "enough"));
  }

  @Test
  void a_stop_with_error_leaves_what_is_nested_running() {
    var run = running();

    run.send(new StopExecution(run.root().id(), ExecutionState.ERROR, Optional.of("no")));

    assertThat(leaf(run).state()).isEqualTo(ExecutionState.RUNNING);
    run.complete("work", new ActionResult.Success(1L));
    assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);
  }

  @Test
  void a_workflow_that_calls_itself_is_ended() {
    var run =
        CoreHarness.of(
                """
                version: '2.0'
                wf:
                  tasks:
                    again: {workflow: wf}
                """)
            .start("wf");

    assertThat(run.root().state()).isEqualTo(ExecutionState.ERROR);
    assertThat(run.tree().workflows()).hasSizeLessThan(110);
  }

  @Test
  void undeclared_input_becomes_parameters_and_missing_input_fails_the_task() {
    var text =
        """
        version: '2.0'
        inner:
          input: [a]
          tasks: {x: {action: std.noop}}
        wf:
          tasks:
            good: {workflow: inner a=1 b=2}
            bad: {workflow: inner, on-error: noop}
        """;
    var run = CoreHarness.of(text).start("wf");

    assertThat(run.tree().workflowOf(run.task("x")).params()).containsEntry("b", 2L);
    assertThat(run.task("bad").stateInfo()).contains("missing=['a']");
    assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
  }
}
