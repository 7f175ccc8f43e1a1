package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.AttachDebugger;
import dev.tramontane.engine.core.command.Command.DetachDebugger;
import dev.tramontane.engine.core.command.Command.HoldAll;
import dev.tramontane.engine.core.command.Command.PauseExecution;
import dev.tramontane.engine.core.command.Command.ResumeAll;
import dev.tramontane.engine.core.command.Command.ResumeExecution;
import dev.tramontane.engine.core.command.Command.ResumeHold;
import dev.tramontane.engine.core.command.Command.SetBreakpoints;
import dev.tramontane.engine.core.command.Command.SetVariable;
import dev.tramontane.engine.core.command.Command.StepInto;
import dev.tramontane.engine.core.command.Command.StepOut;
import dev.tramontane.engine.core.command.Command.StepOver;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.value.Values;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The debugger inside the core (debugger reference section 2). */
class DebuggerTest {

  private static final String CHAIN =
      """
      version: '2.0'
      wf:
        tasks:
          a: {action: std.echo output=1, publish: {x: <% task().result %>}, on-success: b}
          b: {action: std.echo output=<% $.x %>, publish: {y: <% task().result %>}, on-success: c}
          c: {action: std.noop}
      """;

  private static final String NESTED =
      """
      version: '2.0'
      inner:
        output: {r: done}
        tasks:
          first: {action: std.noop, on-success: second}
          second: {action: std.noop}
      wf:
        tasks:
          before: {action: std.noop, on-success: call}
          call: {workflow: inner, on-success: after}
          after: {action: std.noop}
      """;

  private static Breakpoint at(String task, StopPhase phase) {
    return at("wf", task, phase, null);
  }

  private static Breakpoint at(
      String workflow, String task, StopPhase phase, @Nullable String condition) {
    return new Breakpoint(
        UUID.nameUUIDFromBytes((workflow + task + phase).getBytes(StandardCharsets.UTF_8)),
        "",
        workflow,
        task,
        phase,
        Optional.ofNullable(condition),
        true);
  }

  private static List<String> held(CoreHarness run) {
    return run.tree().held().stream()
        .map(held -> run.tree().task(held.task()).name() + " " + held.phase().label())
        .sorted()
        .toList();
  }

  private static Held onlyHold(CoreHarness run) {
    assertThat(run.tree().held()).hasSize(1);
    return run.tree().held().getFirst();
  }

  private static CoreHarness stepOver(CoreHarness run) {
    return run.send(new StepOver(onlyHold(run).task()));
  }

  private static CoreHarness stepInto(CoreHarness run) {
    return run.send(new StepInto(onlyHold(run).task()));
  }

  private static CoreHarness resume(CoreHarness run) {
    return run.send(new ResumeHold(onlyHold(run).task()));
  }

  @Nested
  class Breakpoints {

    @Test
    void hold_a_task_before_anything_of_it_happens() {
      var run = CoreHarness.of(CHAIN).debug("wf", false, at("b", StopPhase.TASK_ENTER));

      assertThat(held(run)).containsExactly("b task-enter");
      assertThat(onlyHold(run).reason()).isEqualTo(StopReason.BREAKPOINT);
      assertThat(run.root().state()).isEqualTo(ExecutionState.RUNNING);
      assertThat(run.state("b")).isEqualTo(ExecutionState.IDLE);
      assertThat(run.task("b").actions()).isEmpty();
    }

    @Test
    void hold_nothing_without_a_debugger() {
      var run = CoreHarness.of(CHAIN).start("wf");

      run.send(new SetBreakpoints(List.of(at("b", StopPhase.TASK_ENTER))));

      assertThat(run.tree().debug().breakpoints()).isEmpty();
      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void do_not_hold_the_same_phase_again_after_a_resume() {
      for (var phase :
          List.of(StopPhase.TASK_ENTER, StopPhase.BEFORE_ACTION, StopPhase.AFTER_ACTION)) {
        var run = CoreHarness.of(CHAIN).debug("wf", false, at("b", phase));
        assertThat(held(run)).containsExactly("b " + phase.label());

        resume(run);

        assertThat(run.tree().held()).isEmpty();
        assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
      }
    }

    @Test
    void hold_each_phase_of_a_failing_task_in_turn() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {action: std.fail, on-error: h}
                      h: {action: std.noop}
                  """)
              .debug(
                  "wf",
                  false,
                  at("a", StopPhase.TASK_ENTER),
                  at("a", StopPhase.BEFORE_ACTION),
                  at("a", StopPhase.AFTER_ACTION),
                  at("a", StopPhase.TASK_ERROR));

      assertThat(held(run)).containsExactly("a task-enter");
      assertThat(held(resume(run))).containsExactly("a before-action");
      assertThat(run.state("a")).isEqualTo(ExecutionState.DELAYED);
      assertThat(held(resume(run))).containsExactly("a after-action");
      assertThat(held(resume(run))).containsExactly("a task-error");
      assertThat(run.tasks("h")).isEmpty();
      assertThat(resume(run).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void hold_only_while_their_condition_is_true() {
      var never =
          CoreHarness.of(CHAIN)
              .debug("wf", false, at("wf", "b", StopPhase.TASK_ENTER, "<% $.x = 2 %>"));
      var now =
          CoreHarness.of(CHAIN)
              .debug("wf", false, at("wf", "b", StopPhase.TASK_ENTER, "<% $.x = 1 %>"));

      assertThat(never.root().state()).isEqualTo(ExecutionState.SUCCESS);
      assertThat(held(now)).containsExactly("b task-enter");
    }

    @Test
    void with_a_condition_that_cannot_be_evaluated_hold_once_and_say_so() {
      var loop =
          """
          version: '2.0'
          wf:
            tasks:
              a: {action: std.noop, publish: {n: 1}, on-success: b}
              b:
                publish: {n: <% $.n + 1 %>}
                on-success: [{b: <% $.n < 4 %>}]
          """;
      var run =
          CoreHarness.of(loop)
              .debug("wf", false, at("wf", "b", StopPhase.TASK_ENTER, "<% $.nowhere %>"));

      assertThat(onlyHold(run).message()).contains("could not be evaluated");

      resume(run);

      assertThat(run.tree().held()).isEmpty();
      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
      assertThat(run.tree().debug().broken()).hasSize(1);
    }

    @Test
    void hold_a_run_that_was_attached_while_it_ran() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {action: std.async_noop, on-success: b}
                      b: {action: std.noop}
                  """)
              .start("wf");

      run.send(new AttachDebugger(List.of(at("b", StopPhase.TASK_ENTER))));
      run.complete("a", new ActionResult.Success(null));

      assertThat(held(run)).containsExactly("b task-enter");
    }

    @Test
    void of_a_run_that_has_ended_are_not_asked_for() {
      var run = CoreHarness.of(CHAIN).start("wf");

      assertThatThrownBy(() -> run.send(new HoldAll()))
          .isInstanceOfSatisfying(
              EngineException.class, e -> assertThat(e.code()).isEqualTo("execution-completed"));
    }

    @Test
    void hold_one_branch_while_the_others_go_on() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {action: std.noop}
                      b: {action: std.noop, on-success: c}
                      c: {action: std.noop}
                  """)
              .debug("wf", false, at("a", StopPhase.TASK_ENTER));

      assertThat(held(run)).containsExactly("a task-enter");
      assertThat(run.state("c")).isEqualTo(ExecutionState.SUCCESS);
      assertThat(run.root().state()).isEqualTo(ExecutionState.RUNNING);
    }

    @Test
    void keep_a_failed_task_from_ending_its_workflow_while_it_is_held() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {action: std.fail}
                      b: {action: std.async_noop}
                  """)
              .debug("wf", false, at("a", StopPhase.TASK_ERROR));

      run.complete("b", new ActionResult.Success(null));

      assertThat(run.root().state()).isEqualTo(ExecutionState.RUNNING);
      assertThat(resume(run).root().state()).isEqualTo(ExecutionState.ERROR);
    }
  }

  @Nested
  class Steps {

    @Test
    void on_entry_stop_at_the_first_tasks() {
      var run = CoreHarness.of(CHAIN).debug("wf", true);

      assertThat(held(run)).containsExactly("a task-enter");
      assertThat(onlyHold(run).reason()).isEqualTo(StopReason.ENTRY);
    }

    @Test
    void over_stop_at_each_successor_and_then_run_to_the_end() {
      var run = CoreHarness.of(CHAIN).debug("wf", true);

      assertThat(held(stepOver(run))).containsExactly("b task-enter");
      assertThat(onlyHold(run).reason()).isEqualTo(StopReason.STEP);
      assertThat(held(stepOver(run))).containsExactly("c task-enter");
      assertThat(stepOver(run).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void into_stop_at_each_phase() {
      var run = CoreHarness.of(CHAIN).debug("wf", true);

      assertThat(held(stepInto(run))).containsExactly("a before-action");
      assertThat(held(stepInto(run))).containsExactly("a after-action");
      assertThat(held(stepInto(run))).containsExactly("b task-enter");
    }

    @Test
    void over_run_a_nested_workflow_as_a_whole() {
      var run = CoreHarness.of(NESTED).debug("wf", false, at("call", StopPhase.TASK_ENTER));

      assertThat(held(stepOver(run))).containsExactly("after task-enter");
      assertThat(run.state("second")).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void into_enter_a_nested_workflow_and_come_back_out_of_its_end() {
      var run = CoreHarness.of(NESTED).debug("wf", false, at("call", StopPhase.TASK_ENTER));

      assertThat(held(stepInto(run))).containsExactly("call before-action");
      assertThat(held(stepInto(run))).containsExactly("first task-enter");
      assertThat(held(stepOver(run))).containsExactly("second task-enter");
      assertThat(held(stepOver(run))).containsExactly("call after-action");
      assertThat(held(stepOver(run))).containsExactly("after task-enter");
    }

    @Test
    void out_stop_where_the_task_around_has_its_result() {
      var run =
          CoreHarness.of(NESTED)
              .debug("wf", false, at("inner", "first", StopPhase.TASK_ENTER, null));

      run.send(new StepOut(onlyHold(run).task()));

      assertThat(held(run)).containsExactly("call after-action");
      assertThat(run.state("second")).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void out_of_the_root_run_to_the_end() {
      var run = CoreHarness.of(CHAIN).debug("wf", true);

      run.send(new StepOut(onlyHold(run).task()));

      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void over_a_fan_out_hold_every_successor() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {on-success: [b, c]}
                      b: {on-success: j}
                      c: {on-success: j}
                      j: {join: all}
                  """)
              .debug("wf", true);

      assertThat(held(stepOver(run))).containsExactly("b task-enter", "c task-enter");

      run.send(new StepOver(run.task("b").id()));
      assertThat(held(run)).containsExactly("c task-enter");
      run.send(new StepOver(run.task("c").id()));

      assertThat(held(run)).containsExactly("j task-enter");
      assertThat(stepOver(run).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void over_a_join_that_can_never_start_stop_there_and_explain() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {on-success: j}
                      b: {action: std.fail, on-success: j, on-error: noop}
                      j: {join: all}
                  """)
              .debug("wf", false, at("a", StopPhase.TASK_ENTER));

      assertThat(held(stepOver(run))).containsExactly("j task-error");
      assertThat(run.task("j").stateInfo()).isEqualTo("Failed by tasks: ['b']");
    }

    @Test
    void over_a_task_with_items_run_the_whole_set() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {with-items: "i in [1, 2, 3]", action: std.echo output=<% $.i %>, on-success: b}
                      b: {action: std.noop}
                  """)
              .debug("wf", true);

      assertThat(held(stepInto(run))).containsExactly("a before-action");
      assertThat(onlyHold(run).planned()).hasSize(3);
      assertThat(held(stepInto(run))).containsExactly("a after-action");
      assertThat(held(stepOver(run))).containsExactly("b task-enter");
    }

    @Test
    void over_a_task_that_is_retried_run_all_attempts() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {action: std.fail, retry: {count: 2, delay: 1}, on-error: b}
                      b: {action: std.noop}
                  """)
              .debug("wf", true);

      stepOver(run);
      run.passAll();

      assertThat(held(run)).containsExactly("b task-enter");
      assertThat(run.task("a").actions()).hasSize(3);
    }

    @Test
    void of_a_task_that_is_not_held_are_refused() {
      var run = CoreHarness.of(CHAIN).debug("wf", true);
      var task = onlyHold(run).task();
      resume(run);

      assertThatThrownBy(() -> run.send(new StepOver(task)))
          .isInstanceOfSatisfying(
              EngineException.class, e -> assertThat(e.code()).isEqualTo("not-held"));
    }
  }

  @Nested
  class Whole_trees {

    @Test
    void are_held_at_the_next_phase_of_every_branch() {
      var run =
          CoreHarness.of(
                  """
                  version: '2.0'
                  wf:
                    tasks:
                      a: {action: std.async_noop}
                      b: {action: std.async_noop, on-success: c}
                      c: {action: std.noop}
                  """)
              .start("wf");

      run.send(new HoldAll());
      run.complete("a", new ActionResult.Success(null));
      run.complete("b", new ActionResult.Success(null));

      assertThat(held(run)).containsExactly("a after-action", "b after-action");
      assertThat(run.tree().held()).allMatch(held -> held.reason() == StopReason.PAUSE);
      assertThat(run.send(new ResumeAll()).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }

    @Test
    void run_on_to_the_end_when_the_debugger_goes() {
      var run = CoreHarness.of(CHAIN).debug("wf", true, at("b", StopPhase.BEFORE_ACTION));

      run.send(new DetachDebugger());

      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
      assertThat(run.tree().debug().attached()).isFalse();
    }

    @Test
    void stay_held_when_they_are_folded_again() {
      var run =
          CoreHarness.of(NESTED)
              .debug("wf", false, at("inner", "second", StopPhase.AFTER_ACTION, null));

      assertThat(Evolver.fold(ExecutionTree.EMPTY, run.journal())).isEqualTo(run.tree());
      assertThat(held(run)).containsExactly("second after-action");
    }

    @Test
    void that_are_paused_are_not_moved() {
      var run = CoreHarness.of(CHAIN).debug("wf", true);
      var task = onlyHold(run).task();
      run.send(new PauseExecution(run.root().id()));

      assertThatThrownBy(() -> run.send(new StepOver(task)))
          .isInstanceOfSatisfying(
              EngineException.class, e -> assertThat(e.code()).isEqualTo("execution-paused"));

      run.send(new ResumeExecution(run.root().id(), Optional.empty()));
      assertThat(held(run)).containsExactly("a task-enter");
      assertThat(resume(run).root().state()).isEqualTo(ExecutionState.SUCCESS);
    }
  }

  @Nested
  class Time_on_hold {

    private static final String SLOW =
        """
        version: '2.0'
        inner:
          tasks:
            x: {action: std.async_noop, timeout: 10}
        wf:
          tasks:
            call: {workflow: inner, timeout: 20}
        """;

    @Test
    void does_not_count_for_the_timeouts_of_the_task_and_of_those_around_it() {
      var run =
          CoreHarness.of(SLOW).debug("wf", false, at("inner", "x", StopPhase.BEFORE_ACTION, null));

      run.pass(1_000);
      assertThat(held(run)).containsExactly("x before-action");
      resume(run);
      run.pass(9);
      assertThat(run.state("x")).isEqualTo(ExecutionState.RUNNING);
      run.pass(2);

      assertThat(run.task("x").stateInfo()).isEqualTo("Task timed out [timeout(s)=10].");
    }
  }

  @Nested
  class Variables {

    @Test
    void of_the_branch_change_what_comes_after() {
      var run = CoreHarness.of(CHAIN).debug("wf", false, at("b", StopPhase.TASK_ENTER));

      run.send(new SetVariable(onlyHold(run).task(), Scope.Kind.CONTEXT, "x", 7L));
      resume(run);

      assertThat(run.root().output()).containsEntry("y", 7L).containsEntry("x", 7L);
    }

    @Test
    void of_the_evaluated_input_change_the_call() {
      var run = CoreHarness.of(CHAIN).debug("wf", false, at("b", StopPhase.BEFORE_ACTION));
      assertThat(onlyHold(run).planned().getFirst().input()).isEqualTo(Map.of("output", 1L));

      run.send(new SetVariable(onlyHold(run).task(), Scope.Kind.EVALUATED_INPUT, "output", "new"));
      resume(run);

      assertThat(run.root().output()).containsEntry("y", "new");
    }

    @Test
    void of_the_result_turn_an_error_into_a_success() {
      var text =
          """
          version: '2.0'
          wf:
            tasks:
              a: {action: std.fail, publish: {r: <% task().result %>}}
          """;
      var run = CoreHarness.of(text).debug("wf", false, at("a", StopPhase.AFTER_ACTION));

      run.send(new SetVariable(onlyHold(run).task(), Scope.Kind.RESULT, "result", "mended"));
      resume(run);

      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
      assertThat(run.root().output()).containsEntry("r", "mended");
    }

    @Test
    void of_the_result_turn_an_error_into_a_success_where_the_error_is_held() {
      var text =
          """
          version: '2.0'
          wf:
            tasks:
              a:
                action: std.fail
                publish: {r: <% task().result %>}
                publish-on-error: {bad: true}
                on-success: good
                on-error: poor
              good: {action: std.noop}
              poor: {action: std.noop}
          """;
      var run = CoreHarness.of(text).debug("wf", false, at("a", StopPhase.TASK_ERROR));

      run.send(new SetVariable(onlyHold(run).task(), Scope.Kind.RESULT, "result", "mended"));
      assertThat(run.state("a")).isEqualTo(ExecutionState.SUCCESS);
      resume(run);

      assertThat(run.root().state()).isEqualTo(ExecutionState.SUCCESS);
      assertThat(run.root().output()).containsEntry("r", "mended").doesNotContainKey("bad");
      assertThat(run.tasks("good")).hasSize(1);
      assertThat(run.tasks("poor")).isEmpty();
    }

    @Test
    void of_a_result_can_be_made_an_error_again_before_the_branch_goes_on() {
      var text =
          """
          version: '2.0'
          wf:
            tasks:
              a: {action: std.fail, on-error: poor}
              poor: {action: std.noop}
          """;
      var run = CoreHarness.of(text).debug("wf", false, at("a", StopPhase.TASK_ERROR));
      var task = onlyHold(run).task();

      run.send(new SetVariable(task, Scope.Kind.RESULT, "result", "mended"));
      run.send(new SetVariable(task, Scope.Kind.RESULT, "error", "still down"));
      resume(run);

      assertThat(run.state("a")).isEqualTo(ExecutionState.ERROR);
      assertThat(run.task("a").stateInfo()).isEqualTo("still down");
      assertThat(run.tasks("poor")).hasSize(1);
    }

    @Test
    void of_one_item_make_the_task_a_success_when_no_other_item_has_failed() {
      var text =
          """
          version: '2.0'
          wf:
            output: {r: <% task(a).result %>}
            tasks:
              a: {with-items: "i in [1, 2]", action: std.fail}
          """;
      var run = CoreHarness.of(text).debug("wf", false, at("a", StopPhase.TASK_ERROR));
      var task = onlyHold(run).task();

      run.send(new SetVariable(task, Scope.Kind.RESULT, "0", "one"));
      assertThat(run.state("a")).isEqualTo(ExecutionState.ERROR);
      run.send(new SetVariable(task, Scope.Kind.RESULT, "1", "two"));
      resume(run);

      assertThat(run.root().output()).isEqualTo(Map.of("r", List.of("one", "two")));
    }

    @Test
    void of_the_environment_and_of_the_execution_are_seen_by_all() {
      var text =
          """
          version: '2.0'
          wf:
            tasks:
              a: {action: std.noop, on-success: b}
              b: {publish: {e: <% env().k %>, g: <% global(v) %>}}
          """;
      var run = CoreHarness.of(text).debug("wf", false, at("b", StopPhase.TASK_ENTER));
      var task = onlyHold(run).task();

      run.send(new SetVariable(task, Scope.Kind.ENVIRONMENT, "k", Values.freeze(List.of(1))));
      run.send(new SetVariable(task, Scope.Kind.GLOBAL, "v", true));
      resume(run);

      assertThat(run.root().output()).isEqualTo(Map.of("e", List.of(1L), "g", true));
    }

    @Test
    void that_do_not_exist_yet_cannot_be_changed() {
      var run = CoreHarness.of(CHAIN).debug("wf", false, at("b", StopPhase.TASK_ENTER));
      var task = onlyHold(run).task();

      assertThatThrownBy(() -> run.send(new SetVariable(task, Scope.Kind.RESULT, "result", 1L)))
          .isInstanceOfSatisfying(
              EngineException.class, e -> assertThat(e.code()).isEqualTo("not-changeable"));
    }
  }
}
