package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.Values;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryTest {

  private static final String STEPS =
      """
      version: '2.0'
      steps:
        tasks:
          one:
            action: std.echo
            input: {output: 1, delay: 0.05}
            on-success: [two]
          two:
            workflow: part
            on-success: [three]
          three:
            action: std.noop
            wait-before: 1
      part:
        tasks:
          inner:
            with-items: i in [1, 2, 3]
            action: std.echo
            input: {output: <% $.i %>, delay: 0.02}
      """;

  private static final String RISKY =
      """
      version: '2.0'
      risky:
        input: [port]
        tasks:
          sleep:
            action: std.http url="http://127.0.0.1:<% $.port %>/"
            on-error: [after]
          after:
            action: std.noop
      """;

  private final RunningEngine running = new RunningEngine(EngineSettingsForTests.IMPATIENT);

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void runs_go_on_after_a_crash_and_nothing_happens_twice() throws Exception {
    running.save(STEPS);
    var started = new ArrayList<WorkflowExecutionId>();
    for (int i = 0; i < 40; i++) {
      started.add(running.start("steps").id());
      if (i % 10 == 9) {
        running.crash();
      }
    }
    running.crash();

    assertThat(started)
        .allSatisfy(id -> {
          assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
          assertThat(running.tasks(id))
              .extracting(TaskExecutionView::name)
              .containsExactlyInAnyOrder("one", "two", "three");
        });
    assertThat(running.number("select count(*) from action_execution where state <> 'SUCCESS'"))
        .isZero();
    assertThat(running.number("select count(*) from action_execution")).isEqualTo(40 * 5);
  }

  @Test
  void an_action_that_may_not_run_twice_fails_in_mistrals_words() throws Exception {
    running.save(RISKY);
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Values.freezeMap(Map.of("port", silent.getLocalPort()));
      var id = running.start("risky", port).id();

      running.crash();

      assertFailedAsRedelivered(id);
    }
  }

  private void assertFailedAsRedelivered(WorkflowExecutionId id) {
    assertThat(running.end(id).state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(running.task(id, "sleep").stateInfo())
        .startsWith("Request to run an action was redelivered, but it cannot be re-run safely.");
  }

  @Test
  void a_second_server_cannot_take_what_the_first_one_holds() {
    var impatient = EngineSettingsForTests.IMPATIENT.withLeasePatience(Duration.ZERO);

    assertThatThrownBy(() -> Engine.start(running.pool(), impatient))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another server holds 16 of 16 parts");
  }

  @Test
  void all_starts_that_were_acknowledged_are_there_after_a_crash() throws Exception {
    running.save(STEPS);
    List<WorkflowExecutionId> acknowledged =
        IntStream.range(0, 20).mapToObj(_ -> running.start("steps").id()).toList();

    running.crash();

    assertThat(running.engine().executions().workflowExecutions(ListQuery.where(), false).items())
        .extracting(WorkflowExecutionView::id)
        .containsAll(acknowledged);
  }
}
