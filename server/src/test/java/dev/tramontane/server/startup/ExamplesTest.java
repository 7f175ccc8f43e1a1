package dev.tramontane.server.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.analysis.FailureAnalysis;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.server.RunningApplication;
import dev.tramontane.value.Values;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of a first start run as their comments say. */
class ExamplesTest {

  @TempDir private static Path data;
  private static RunningApplication application;
  private static Executions executions;

  @BeforeAll
  static void start() {
    application = RunningApplication.start(data, "--tramontane.seed-examples=true");
    executions = application.bean(Executions.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void all_of_them_are_there_and_brought_only_once() {
    var names =
        application.bean(Definitions.class).workflows(ListQuery.where()).items().stream()
            .map(workflow -> workflow.name());

    assertThat(names)
        .contains(
            "hello",
            "release_pipeline",
            "nightly_backup.main",
            "fleet_rollout",
            "retrying_client",
            "order_report",
            "holiday_approval");
    assertThat(data.resolve("examples-seeded")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"hello", "release_pipeline", "fleet_rollout", "retrying_client", "order_report"})
  void most_of_them_succeed(String name) throws InterruptedException {
    var ended = run(name);

    assertThat(ended.state()).as(ended.stateInfo()).isEqualTo(ExecutionState.SUCCESS);
  }

  @Test
  void a_pipeline_with_too_little_coverage_is_held_back() throws InterruptedException {
    var input = Values.freezeMap(Map.of("coverage", 40));

    var ended = awaitEnd(executions.start(StartRequest.of("release_pipeline", input)));

    assertThat(ended.output()).containsEntry("decision", "Held back: coverage 40 is below 80");
  }

  @Test
  void the_backup_fails_deep_inside_and_the_cause_is_found() throws InterruptedException {
    var ended = run("nightly_backup.main");

    assertThat(ended.state()).isEqualTo(ExecutionState.ERROR);
    assertThat(application.bean(FailureAnalysis.class).causes(ended.id()))
        .singleElement()
        .satisfies(cause -> assertThat(cause.path()).hasSize(3))
        .satisfies(cause -> assertThat(cause.leaf().taskName()).isEqualTo("verify_checksum"));
  }

  @Test
  void the_approval_waits_for_a_person() throws InterruptedException {
    var started = executions.start(StartRequest.of("holiday_approval", Values.emptyMap()));
    var waiting =
        executions
            .actionExecutions(
                ListQuery.where(
                    Filter.equal("name", "std.async_noop"), Filter.equal("state", "RUNNING")),
                false)
            .items()
            .getFirst();

    executions.updateAction(
        waiting.id().orElseThrow(),
        new ActionUpdate(
            ExecutionState.SUCCESS, Values.freezeMap(Map.of("approved", true, "by", "Grace"))));

    assertThat(awaitEnd(started).output())
        .containsEntry("outcome", "Approved by Grace, 15 days left");
  }

  private static WorkflowExecutionView run(String name) throws InterruptedException {
    return awaitEnd(executions.start(StartRequest.of(name, Values.emptyMap())));
  }

  private static WorkflowExecutionView awaitEnd(WorkflowExecutionView started)
      throws InterruptedException {
    var ended = new CountDownLatch(1);
    try (var _ =
        executions.watch(
            started.id(),
            _ -> Thread.startVirtualThread(() -> countDownIfEnded(started.id(), ended)))) {
      countDownIfEnded(started.id(), ended);
      assertThat(ended.await(30, TimeUnit.SECONDS)).as(started.workflowName() + " ends").isTrue();
    }
    return executions.workflowExecution(started.id());
  }

  private static void countDownIfEnded(WorkflowExecutionId id, CountDownLatch ended) {
    if (executions.workflowExecution(id).state().isCompleted()) {
      ended.countDown();
    }
  }
}
