package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.execution.RunActionRequest;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EngineTest {

  private static final String GREETING =
      """
      version: '2.0'
      greet:
        input: [name]
        output:
          said: <% $.text %>
        tasks:
          compose:
            action: std.echo output="Hello, <% $.name %>"
            publish:
              text: <% task().result %>
            on-success: [send]
          send:
            action: std.noop
      """;

  private static final String WAITING =
      """
      version: '2.0'
      waiting:
        tasks:
          ask:
            action: std.async_noop
            publish:
              answer: <% task().result %>
            on-success: [after]
          after:
            action: std.echo output=<% $.answer %>
      """;

  private static final String NESTED =
      """
      version: '2.0'
      outer:
        tasks:
          call:
            workflow: inner
      inner:
        tasks:
          good:
            action: std.noop
            on-success: [bad]
          bad:
            action: std.fail
      """;

  private final RunningEngine running = new RunningEngine();

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void a_workflow_runs_to_its_output() {
    running.save(GREETING);

    var started = running.start("greet", Values.freezeMap(Map.of("name", "Ada")));
    assertThat(started.state()).isEqualTo(ExecutionState.RUNNING);

    var ended = running.end(started.id());
    assertThat(ended.state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(ended.output()).isEqualTo(Map.of("said", "Hello, Ada"));
    assertThat(running.tasks(ended.id()))
        .extracting(TaskExecutionView::name, TaskExecutionView::state)
        .containsExactly(
            tuple("compose", ExecutionState.SUCCESS), tuple("send", ExecutionState.SUCCESS));
    assertThat(running.task(ended.id(), "compose").result()).isEqualTo("Hello, Ada");
  }

  @Test
  void the_same_id_starts_once() {
    running.save(GREETING);
    var id = new WorkflowExecutionId(UUID.randomUUID());
    var request =
        new StartRequest(
            Optional.of(id),
            Optional.of("greet"),
            "",
            Values.freezeMap(Map.of("name", "Ada")),
            Values.emptyMap(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            DebugMode.NONE);

    running.engine().executions().start(request);
    running.end(id);
    var again = running.engine().executions().start(request);

    assertThat(again.state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(running.tasks(id)).hasSize(2);
  }

  @Test
  void an_unknown_workflow_cannot_be_started() {
    assertThatThrownBy(() -> running.start("nothing"))
        .isInstanceOfSatisfying(
            EngineException.class,
            refusal ->
                assertThat(refusal.category()).isEqualTo(EngineException.Category.NOT_FOUND));
  }

  @Test
  void a_run_that_waits_for_the_outside_goes_on_after_a_restart() {
    running.save(WAITING);
    var id = running.start("waiting").id();
    var ask = running.task(id, "ask");
    var action = running.actions(ask).getFirst();

    running.restart();
    assertThat(running.task(id, "ask").state()).isEqualTo(ExecutionState.RUNNING);
    running
        .engine()
        .executions()
        .updateAction(
            action.id().orElseThrow(), new ActionUpdate(ExecutionState.SUCCESS, "forty-two"));

    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(running.task(id, "after").result()).isEqualTo("forty-two");
    assertThat(running.actions(ask)).hasSize(1);
  }

  @Test
  void a_failure_is_traced_to_the_innermost_task() {
    running.save(NESTED);

    var ended = running.end(running.start("outer").id());

    assertThat(ended.state()).isEqualTo(ExecutionState.ERROR);
    assertThat(running.engine().failureAnalysis().causes(ended.id()))
        .singleElement()
        .satisfies(cause -> {
          assertThat(cause.path())
              .extracting(step -> step.workflowName() + "/" + step.taskName())
              .containsExactly("outer/call", "inner/bad");
          assertThat(cause.summary())
              .startsWith("Task 'bad' of workflow 'inner' failed: The action raised");
          assertThat(cause.actionName()).contains("std.fail");
          assertThat(cause.line()).isEqualTo(10);
        });
  }

  @Test
  void a_tree_is_listed_from_both_ends() {
    running.save(NESTED);
    var root = running.end(running.start("outer").id());
    var executions = running.engine().executions();

    var all = executions.descendants(root.id(), false, -1, false);
    assertThat(all)
        .extracting(WorkflowExecutionView::workflowName)
        .containsExactly("outer", "inner");
    assertThat(executions.descendants(root.id(), false, 0, false)).hasSize(1);
    var caller = running.task(root.id(), "call").id();
    running.line().forgetStatements();
    assertThat(executions.descendants(caller, false, -1, false))
        .extracting(WorkflowExecutionView::workflowName)
        .containsExactly("inner");
    assertThat(running.line().statements()).hasSize(1);
    assertThat(executions.path(all.getLast().id()))
        .satisfiesExactly(
            first -> assertThat(first.parentTask()).isEmpty(),
            second ->
                assertThat(second.parentTask()).map(TaskExecutionView::name).contains("call"));
  }

  @Test
  void a_failed_run_is_repaired_by_skipping_the_leaf() {
    running.save(NESTED);
    var root = running.end(running.start("outer").id());
    var leaf =
        running.engine().failureAnalysis().causes(root.id()).getFirst().leaf().taskExecutionId();

    running.engine().executions().skip(leaf);

    assertThat(running.end(root.id()).state()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void a_deleted_run_is_gone_with_all_that_belongs_to_it() {
    running.save(WAITING);
    var id = running.start("waiting").id();
    var ask = running.task(id, "ask");
    var executions = running.engine().executions();

    assertThatThrownBy(() -> executions.delete(id, false))
        .hasMessageContaining("Only completed executions can be deleted");
    executions.delete(id, true);

    assertThatThrownBy(() -> executions.workflowExecution(id))
        .hasMessage("WorkflowExecution not found [id=%s]", id);
    assertThatThrownBy(() -> executions.taskExecution(ask.id()))
        .isInstanceOf(EngineException.class);
    assertThatThrownBy(() -> executions.resume(id, Optional.empty()))
        .isInstanceOf(EngineException.class);
  }

  @Test
  void an_action_is_run_outside_any_workflow() {
    var request =
        new RunActionRequest(
            "std.echo",
            "",
            Values.freezeMap(Map.of("output", "hi")),
            Optional.empty(),
            true,
            true,
            Optional.empty());

    var ended = running.engine().executions().runAction(request);

    assertThat(ended.output()).isEqualTo(Map.of("result", "hi"));
    assertThat(running.engine().executions().actionExecution(ended.id().orElseThrow()))
        .isEqualTo(ended);
  }

  @Test
  void a_breakpoint_holds_a_run_even_across_a_restart() {
    running.save(GREETING);
    var debugger = running.engine().debugger();
    debugger.setBreakpoint(
        "", "greet", "send", StopPhase.TASK_ENTER, Optional.of("<% $.name = Ada %>"), true);
    var request =
        StartRequest.of("greet", Values.freezeMap(Map.of("name", "Ada")))
            .withDebug(DebugMode.BREAKPOINTS);
    var id = running.engine().executions().start(request).id();
    running.await(id, _ -> !running.engine().debugger().holds(id).isEmpty());

    running.restart();

    var held = running.engine().debugger();
    assertThat(held.allHolds())
        .singleElement()
        .satisfies(hold -> {
          assertThat(hold.taskName()).isEqualTo("send");
          assertThat(hold.line()).isEqualTo(11);
          assertThat(held.frames(hold.taskExecutionId())).hasSize(1);
          assertThat(held.evaluate(hold.taskExecutionId(), "$.text.len()"))
              .isEqualTo(new Evaluation.Value(10L));
          held.resume(hold.taskExecutionId());
        });
    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
  }
}
