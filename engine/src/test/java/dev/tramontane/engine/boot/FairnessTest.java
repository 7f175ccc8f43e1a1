package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.execution.RunChange;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many runs beside one another. */
class FairnessTest {

  private static final String TEXT =
      """
      version: '2.0'
      endless:
        tasks:
          begin:
            on-success: [there]
          there:
            action: std.noop
            on-success: [back]
          back:
            action: std.noop
            on-success: [there]
      short:
        tasks:
          one:
            action: std.echo
            input: {output: 1, delay: 0.02}
            on-success: [two]
          two:
            action: std.noop
      """;

  private final RunningEngine running = new RunningEngine(EngineSettingsForTests.IMPATIENT);

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void a_run_without_end_keeps_no_other_waiting_and_can_be_stopped() {
    running.save(TEXT);
    var endless = running.start("endless").id();

    for (int i = 0; i < 3; i++) {
      assertThat(running.end(running.start("short").id()).state())
          .isEqualTo(ExecutionState.SUCCESS);
    }
    running.engine().executions().stop(endless, ExecutionState.CANCELLED, Optional.of("enough"));

    var stopped = running.engine().executions().workflowExecution(endless);
    assertThat(stopped.state()).isEqualTo(ExecutionState.CANCELLED);
    assertThat(stopped.stateInfo()).isEqualTo("enough");
  }

  @Test
  void a_hundred_runs_at_once_share_commits() {
    running.save(TEXT);
    running.line().forgetStatements();

    var ids =
        IntStream.range(0, 100).parallel().mapToObj(_ -> running.start("short").id()).toList();

    assertThat(ids)
        .allSatisfy(id -> assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS));
    long commits =
        running.line().statements().stream()
            .filter(sql -> sql.contains("insert into journal"))
            .count();
    assertThat(commits).isLessThan(200);
  }

  @Test
  void a_watcher_is_told_of_every_commit_until_it_leaves() throws Exception {
    running.save(TEXT);
    List<RunChange> changes = new CopyOnWriteArrayList<>();
    var told = new CountDownLatch(2);
    WorkflowExecutionId id;
    try (var _ =
        running
            .engine()
            .executions()
            .watchAll(change -> {
              changes.add(change);
              told.countDown();
            })) {
      id = running.start("short").id();
      running.end(id);
      assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }
    int seen = changes.size();

    running.end(running.start("short").id());

    assertThat(changes).hasSize(seen);
    assertThat(changes)
        .allSatisfy(change -> assertThat(change.rootId()).isEqualTo(id))
        .isSortedAccordingTo((one, other) -> Long.compare(one.position(), other.position()));
    assertThat(changes.getLast().workflows()).contains(id);
    assertThat(changes.getLast().tasks()).isNotEmpty();
  }
}
