package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.execution.RunActionRequest;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Actions outside any workflow (reference: engine.md section 13.2). */
class DirectActionTest {

  private final RunningEngine running = new RunningEngine(EngineSettingsForTests.IMPATIENT);

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void an_action_that_is_not_saved_answers_without_an_id() {
    var ended = run("std.echo", Map.of("output", "hi"), false, false);

    assertThat(ended.id()).isEmpty();
    assertThat(ended.state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(ended.output()).isEqualTo(Map.of("result", "hi"));
  }

  @Test
  void an_ad_hoc_action_is_followed_to_its_base_and_back() {
    running
        .engine()
        .actions()
        .create(
            """
            version: '2.0'
            shout:
              input: [text]
              base: std.echo
              base-input:
                output: <% $.text %>!
              output:
                said: <% $ %>
            """,
            SaveOptions.standard());

    var ended = run("shout", Map.of("text", "hi"), true, true);

    assertThat(ended.output()).isEqualTo(Map.of("result", Map.of("said", "hi!")));
    assertThat(ended.name()).isEqualTo("shout");
  }

  @Test
  void the_result_of_an_asynchronous_action_comes_from_outside_and_counts_once() {
    var started = run("std.async_noop", Map.of(), false, false);
    assertThat(started.state()).isEqualTo(ExecutionState.RUNNING);

    var ended = update(started.id(), ExecutionState.SUCCESS, "done");

    assertThat(ended.output()).isEqualTo(Map.of("result", "done"));
    assertThat(read(started.id())).isEqualTo(ended);
    assertThatThrownBy(() -> update(started.id(), ExecutionState.ERROR, null))
        .hasMessageContaining("is already completed");
  }

  @Test
  void of_outcomes_at_the_same_moment_exactly_one_counts() {
    var id = run("std.async_noop", Map.of(), false, true).id();
    List<Future<ActionExecutionView>> attempts;

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      attempts =
          IntStream.range(0, 20)
              .mapToObj(number ->
                  threads.submit(() -> update(id, ExecutionState.SUCCESS, "result " + number)))
              .toList();
    }

    assertThat(attempts)
        .filteredOn(attempt -> attempt.state() == Future.State.SUCCESS)
        .extracting(Future::resultNow)
        .containsExactly(read(id));
  }

  @Test
  void an_asynchronous_action_cannot_be_waited_for() {
    assertThatThrownBy(() -> run("std.async_noop", Map.of(), true, false))
        .isInstanceOf(EngineException.class)
        .hasMessage("Action does not support synchronous execution.");
  }

  @Test
  void input_that_does_not_fit_is_refused() {
    assertThatThrownBy(() -> run("std.echo", Map.of("loud", true), true, false))
        .hasMessageContaining("missing=['output']")
        .hasMessageContaining("unexpected=['loud']");
    assertThatThrownBy(() -> run("std.nothing", Map.of(), true, false))
        .hasMessage("Failed to find action [action_name=std.nothing]");
  }

  @Test
  void what_ran_when_the_server_died_is_failed_and_what_waits_for_the_outside_is_not()
      throws Exception {
    var sleeping = run("std.sleep", Map.of("seconds", 30), false, true);
    var waiting = run("std.async_noop", Map.of(), false, true);

    running.crash();

    assertThat(read(sleeping.id()).state()).isEqualTo(ExecutionState.ERROR);
    assertThat(String.valueOf(read(sleeping.id()).output()))
        .contains("Request to run an action was redelivered");
    assertThat(read(waiting.id()).state()).isEqualTo(ExecutionState.RUNNING);
  }

  @Test
  void only_an_ended_action_can_be_deleted() {
    var executions = running.engine().executions();
    var id = run("std.async_noop", Map.of(), false, true).id().orElseThrow();
    assertThatThrownBy(() -> executions.deleteActionExecution(id))
        .hasMessage("Only completed action execution can be deleted.");
    update(Optional.of(id), ExecutionState.CANCELLED, null);

    executions.deleteActionExecution(id);

    assertThatThrownBy(() -> executions.actionExecution(id))
        .hasMessage("ActionExecution not found [id=%s]", id);
  }

  private ActionExecutionView run(String name, Map<String, ?> input, boolean sync, boolean save) {
    return running
        .engine()
        .executions()
        .runAction(
            new RunActionRequest(
                name, "", Values.freezeMap(input), Optional.empty(), sync, save, Optional.empty()));
  }

  private ActionExecutionView update(
      Optional<ActionExecutionId> id, ExecutionState state, @Nullable Object output) {
    return running
        .engine()
        .executions()
        .updateAction(id.orElseThrow(), new ActionUpdate(state, output));
  }

  private ActionExecutionView read(Optional<ActionExecutionId> id) {
    return running.engine().executions().actionExecution(id.orElseThrow());
  }
}
