package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.InvalidConditionException;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DebuggerTest {

  private static final String TEXT =
      """
      version: '2.0'
      order:
        input: [amount]
        output:
          paid: <% $.paid %>
        tasks:
          price:
            action: std.echo output=<% $.amount * 2 %>
            publish:
              total: <% task().result %>
            on-success: [pay, log]
          pay:
            workflow: payment total=<% $.total %>
            publish:
              paid: <% task().result.done %>
          log:
            action: std.noop
      payment:
        input: [total]
        output:
          done: <% $.done %>
        tasks:
          book:
            action: std.echo output=<% $.total + 1 %>
            publish:
              done: <% task().result %>
            on-success: [confirm]
          confirm:
            action: std.noop
      waiting:
        tasks:
          ask:
            action: std.async_noop
            on-success: [after]
          after:
            action: std.noop
      """;

  private final RunningEngine running = new RunningEngine();
  private final Debugger debugger = running.engine().debugger();

  @BeforeEach
  void save() {
    running.save(TEXT);
  }

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void setting_a_breakpoint_asks_the_database_nothing_for_each_run() {
    var ids = Stream.generate(() -> start("waiting", DebugMode.BREAKPOINTS)).limit(5).toList();
    running.line().forgetStatements();

    breakpoint("waiting", "after", StopPhase.TASK_ENTER, Optional.empty());

    assertThat(running.line().statements())
        .noneMatch(sql -> sql.startsWith("select workflow_execution.root_id"));
    ids.forEach(this::completeAsk);
    ids.forEach(id -> assertThat(onlyHold(id).taskName()).isEqualTo("after"));
  }

  @Test
  void a_run_is_stepped_from_its_entry_into_a_nested_workflow_and_out_again() {
    var id = start("order", DebugMode.STOP_ON_ENTRY);
    var entry = onlyHold(id);
    assertThat(entry.taskName()).isEqualTo("price");
    assertThat(entry.reason()).isEqualTo(StopReason.ENTRY);
    assertThat(entry.line()).isEqualTo(6);

    debugger.stepOver(entry.taskExecutionId());
    assertThat(holds(id)).extracting(Hold::taskName).containsExactlyInAnyOrder("pay", "log");
    debugger.resume(hold(id, "log").taskExecutionId());

    debugger.stepInto(onlyHold(id).taskExecutionId());
    assertThat(onlyHold(id).phase()).isEqualTo(StopPhase.BEFORE_ACTION);
    debugger.stepInto(onlyHold(id).taskExecutionId());
    var inside = onlyHold(id);
    assertThat(inside.taskName()).isEqualTo("book");
    assertThat(debugger.frames(inside.taskExecutionId()))
        .extracting(frame -> frame.workflowName() + "/" + frame.taskName())
        .containsExactly("payment/book", "order/pay");

    debugger.stepOut(inside.taskExecutionId());
    var back = onlyHold(id);
    assertThat(back.taskName()).isEqualTo("pay");
    assertThat(back.phase()).isEqualTo(StopPhase.AFTER_ACTION);
    debugger.resumeAll(id);

    assertThat(running.end(id).output()).isEqualTo(Map.of("paid", 43L));
  }

  @Test
  void the_variables_of_a_held_task_are_seen_and_changed() {
    breakpoint("payment", "book", StopPhase.BEFORE_ACTION, Optional.empty());
    breakpoint("payment", "book", StopPhase.AFTER_ACTION, Optional.empty());
    var id = start("order", DebugMode.BREAKPOINTS);

    var before = onlyHold(id).taskExecutionId();
    assertThat(variables(before, Scope.Kind.INPUT)).isEqualTo(Map.of("total", 42L));
    assertThat(variables(before, Scope.Kind.EVALUATED_INPUT)).isEqualTo(Map.of("output", 43L));
    assertThat(running.task(onlyHold(id).workflowExecutionId(), "book").held()).isTrue();
    debugger.setVariable(before, Scope.Kind.EVALUATED_INPUT, "output", 100);
    debugger.resume(before);

    var after = onlyHold(id).taskExecutionId();
    assertThat(variables(after, Scope.Kind.RESULT)).isEqualTo(Map.of("result", 100L));
    assertThat(variables(after, Scope.Kind.WILL_PUBLISH)).isEqualTo(Map.of("done", 100L));
    debugger.setVariable(after, Scope.Kind.RESULT, "result", 7);
    assertThat(variables(after, Scope.Kind.WILL_PUBLISH)).isEqualTo(Map.of("done", 7L));
    debugger.resume(after);

    assertThat(running.end(id).output()).isEqualTo(Map.of("paid", 7L));
  }

  @Test
  void a_condition_that_cannot_work_is_refused_with_its_place() {
    for (var condition : List.of("<% $.amount + %>", "{{ _.amount + }}")) {
      assertThatThrownBy(
              () -> breakpoint("order", "price", StopPhase.TASK_ENTER, Optional.of(condition)))
          .isInstanceOfSatisfying(
              InvalidConditionException.class,
              refusal -> assertThat(refusal.column()).isBetween(1, condition.length() + 1));
    }
    for (var text : List.of("$.amount > 1", "<% $.amount %> or <% $.x %>")) {
      assertThat(debugger.conditionProblem(text))
          .hasValueSatisfying(
              problem -> assertThat(problem.code()).isEqualTo("condition-always-true"));
    }
    assertThat(debugger.breakpoints()).isEmpty();
  }

  @Test
  void a_breakpoint_set_during_a_run_holds_what_has_not_passed_yet() {
    var id = start("waiting", DebugMode.BREAKPOINTS);
    assertThat(holds(id)).isEmpty();
    assertThat(debugger.branches(id))
        .singleElement()
        .satisfies(branch -> {
          assertThat(branch.label()).isEqualTo("waiting ▸ ask");
          assertThat(branch.why()).contains("waits for the result of an asynchronous action");
        });

    breakpoint("waiting", "after", StopPhase.TASK_ENTER, Optional.empty());
    completeAsk(id);

    assertThat(onlyHold(id).taskName()).isEqualTo("after");
    assertThat(debugger.allHolds()).hasSize(1);
    debugger.detach(id);
    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(debugger.allHolds()).isEmpty();
  }

  @Test
  void a_run_can_be_put_under_the_debugger_and_stopped_where_it_goes_next() {
    var id = start("waiting", DebugMode.NONE);
    assertThat(debugger.isAttached(id)).isFalse();

    debugger.attach(id);
    debugger.holdAll(id);
    completeAsk(id);

    var hold = onlyHold(id);
    assertThat(hold.taskName()).isEqualTo("ask");
    assertThat(hold.reason()).isEqualTo(StopReason.PAUSE);
    debugger.resumeAll(id);
    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void a_condition_that_fails_stops_once_and_says_why() {
    var breakpoint =
        breakpoint("payment", "book", StopPhase.TASK_ENTER, Optional.of("<% 1 / 0 %>"));
    var id = start("order", DebugMode.BREAKPOINTS);

    assertThat(onlyHold(id).message().orElseThrow())
        .startsWith("The condition could not be evaluated");

    breakpoint("payment", "book", StopPhase.TASK_ENTER, Optional.of("<% true %>"));
    assertThat(debugger.breakpoints()).hasSize(1).first().extracting("id").isEqualTo(breakpoint);
    debugger.resumeAll(id);
    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void a_disabled_breakpoint_and_a_removed_one_hold_nothing() {
    debugger.setBreakpoint("", "payment", "book", StopPhase.TASK_ENTER, Optional.empty(), false);
    var removed = breakpoint("order", "log", StopPhase.TASK_ENTER, Optional.empty());
    debugger.removeBreakpoint(removed);

    var id = start("order", DebugMode.BREAKPOINTS);

    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void an_expression_is_evaluated_in_the_frame_or_explained() {
    var id = start("order", DebugMode.STOP_ON_ENTRY);
    var task = onlyHold(id).taskExecutionId();

    assertThat(debugger.evaluate(task, "$.amount + 1")).isEqualTo(new Evaluation.Value(22L));
    assertThat(debugger.evaluate(task, "{{ _.amount }}")).isEqualTo(new Evaluation.Value(21L));
    assertThat(debugger.evaluate(task, "$.amount +"))
        .isInstanceOfSatisfying(
            Evaluation.Failed.class, failed -> assertThat(failed.offset()).isBetween(0, 10));
    debugger.resumeAll(id);
  }

  @Test
  void a_move_of_a_task_that_is_not_held_is_refused() {
    var id = start("waiting", DebugMode.BREAKPOINTS);
    var ask = running.task(id, "ask").id();

    assertThatThrownBy(() -> debugger.stepOver(ask))
        .hasMessageContaining("the debugger does not hold it");
  }

  private WorkflowExecutionId start(String workflow, DebugMode mode) {
    var input =
        workflow.equals("order") ? Values.freezeMap(Map.of("amount", 21)) : Values.emptyMap();
    var request = StartRequest.of(workflow, input).withDebug(mode);
    return running.engine().executions().start(request).id();
  }

  private UUID breakpoint(
      String workflow, String task, StopPhase phase, Optional<String> condition) {
    return debugger.setBreakpoint("", workflow, task, phase, condition, true).id();
  }

  private void completeAsk(WorkflowExecutionId id) {
    var action = running.actions(running.task(id, "ask")).getFirst().id().orElseThrow();
    running
        .engine()
        .executions()
        .updateAction(action, new ActionUpdate(ExecutionState.SUCCESS, "yes"));
  }

  private List<Hold> holds(WorkflowExecutionId id) {
    return debugger.holds(id);
  }

  private Hold hold(WorkflowExecutionId id, String task) {
    return holds(id).stream()
        .filter(hold -> hold.taskName().equals(task))
        .findFirst()
        .orElseThrow();
  }

  private Hold onlyHold(WorkflowExecutionId id) {
    assertThat(holds(id)).hasSize(1);
    return holds(id).getFirst();
  }

  private FrozenMap variables(TaskExecutionId task, Scope.Kind kind) {
    return debugger.scopes(task).stream()
        .filter(scope -> scope.kind() == kind)
        .findFirst()
        .orElseThrow()
        .variables();
  }
}
