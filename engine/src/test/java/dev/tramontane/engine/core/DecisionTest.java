package dev.tramontane.engine.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.command.Command.AcknowledgeAction;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.command.Command.FireTimer;
import dev.tramontane.engine.core.command.Command.StopExecution;
import dev.tramontane.engine.core.command.Command.UpdateEnvironment;
import dev.tramontane.engine.core.effect.Effect;
import dev.tramontane.engine.core.effect.Effect.RunAction;
import dev.tramontane.engine.core.effect.Effect.StartTimer;
import dev.tramontane.engine.core.effect.Effects;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Ticks;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every decision has in common: facts, causes, ids, effects, refusals. */
class DecisionTest {

  private static final String TWO =
      """
      version: '2.0'
      wf:
        tasks:
          a: {action: std.async_noop, publish: {x: <% task().result %>}, on-success: b}
          b: {action: std.async_noop, timeout: 5}
      """;

  private static List<String> names(List<Event> events) {
    return events.stream().map(event -> event.fact().getClass().getSimpleName()).toList();
  }

  @Test
  void the_end_of_an_action_leads_to_everything_up_to_the_next_call() {
    var run = CoreHarness.of(TWO).start("wf");
    var action = run.runningActions("a").getFirst();

    var events = run.decide(new CompleteAction(action.id(), new ActionResult.Success(1L)));

    assertThat(names(events))
        .containsExactly(
            "ActionCompleted",
            "TaskStateChanged",
            "TaskPublished",
            "TaskRouted",
            "TaskProcessed",
            "TaskCreated",
            "TaskStateChanged",
            "TimerStarted",
            "ActionCreated");
  }

  @Test
  void every_event_names_an_earlier_one_as_its_cause_or_a_command() {
    var run = CoreHarness.of(TWO).start("wf");
    run.complete("a", new ActionResult.Success(1L)).complete("b", new ActionResult.Success(1L));

    var journal = run.journal();

    for (int i = 0; i < journal.size(); i++) {
      assertThat(journal.get(i).cause()).isBetween(0L, (long) i);
    }
    assertThat(journal.getLast().cause()).isPositive();
  }

  @Test
  void ids_of_one_tree_sort_in_the_order_in_which_they_were_made() {
    var run = CoreHarness.of(TWO).start("wf");
    run.complete("a", new ActionResult.Success(1L));

    assertThat(run.task("a").id()).isLessThan(run.task("b").id());
    assertThat(run.task("b").id().value().version()).isEqualTo(7);
    assertThat(Ticks.of(Ticks.id(123_456_789L << 20, -1))).isEqualTo(123_456_789L << 20);
  }

  @Test
  void a_second_result_is_refused_and_changes_nothing() {
    var run = CoreHarness.of(TWO).start("wf");
    var action = run.runningActions("a").getFirst();
    run.complete("a", new ActionResult.Success(1L));
    var before = run.tree();

    assertThatThrownBy(
            () -> run.send(new CompleteAction(action.id(), new ActionResult.Failure(2L))))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("is already completed");
    assertThat(run.tree()).isEqualTo(before);
  }

  @Test
  void an_unknown_timer_changes_nothing() {
    var run = CoreHarness.of(TWO).start("wf");

    assertThat(run.decide(new FireTimer(new TimerId(new UUID(1, 2))))).isEmpty();
  }

  @Test
  void a_folded_state_owes_its_timers_and_unfinished_actions() {
    var run = CoreHarness.of(TWO).start("wf");
    run.complete("a", new ActionResult.Success(1L));
    var folded = Evolver.fold(ExecutionTree.EMPTY, run.journal());

    var owed = Effects.owed(folded);

    assertThat(owed).hasSize(2);
    assertThat(owed.getFirst())
        .isInstanceOfSatisfying(RunAction.class, each -> assertThat(each.redelivered()).isTrue());
    assertThat(owed.getLast()).isInstanceOf(StartTimer.class);
  }

  @Test
  void an_action_that_the_outside_has_taken_over_is_not_owed() {
    var run = CoreHarness.of(TWO).start("wf");

    run.send(new AcknowledgeAction(run.runningActions("a").getFirst().id()));

    assertThat(Effects.owed(run.tree())).filteredOn(Effect.RunAction.class::isInstance).isEmpty();
  }

  @Test
  void states_that_cannot_follow_are_refused() {
    var run = CoreHarness.of(TWO).start("wf");
    run.send(new StopExecution(run.root().id(), ExecutionState.CANCELLED, Optional.empty()));

    assertThatThrownBy(() ->
            run.send(new StopExecution(run.root().id(), ExecutionState.SUCCESS, Optional.empty())))
        .hasMessageContaining("Can't change workflow execution state from CANCELLED to SUCCESS");
  }

  @Test
  void the_environment_of_a_running_execution_stays_as_it_is() {
    var run = CoreHarness.of(TWO).start("wf");

    assertThatThrownBy(() ->
            run.send(new UpdateEnvironment(run.root().id(), Values.freezeMap(Map.of("k", 1)))))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.category()).isEqualTo(EngineException.Category.FORBIDDEN));
  }

  @Test
  void a_wrong_start_is_refused_as_a_whole() {
    var run = CoreHarness.of(TWO);

    assertThatThrownBy(() -> run.start("wf", Map.of("z", 1), Map.of()))
        .hasMessage("Invalid input [name=wf, class=DirectWorkflowSpec, unexpected=['z']]");
    assertThatThrownBy(() -> run.start("nowhere"))
        .isInstanceOfSatisfying(
            EngineException.class,
            e -> assertThat(e.category()).isEqualTo(EngineException.Category.NOT_FOUND));
    assertThat(run.tree()).isEqualTo(ExecutionTree.EMPTY);
  }
}
