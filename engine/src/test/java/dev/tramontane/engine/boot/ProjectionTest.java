package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.boot.jooq.Stores;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.projection.Projector;
import dev.tramontane.value.Values;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What lists show is what the journal says. */
class ProjectionTest {

  private static final String EVERYTHING =
      """
      version: '2.0'
      everything:
        input: [items, env]
        output:
          sum: <% $.sum %>
        tasks:
          expand:
            with-items: i in <% $.items %>
            concurrency: 2
            action: std.echo output=<% $.i * 2 %>
            publish:
              sum: <% task().result.sum() %>
            on-success: [left, right, flaky]
          left:
            workflow: nested size=3
            on-complete: [meet]
          right:
            workflow: nested size=0
            on-complete: [meet]
          flaky:
            action: std.fail error_data="broken \u00e9"
            retry:
              count: 2
              delay: 0
            on-error: [meet]
          meet:
            join: all
            action: std.echo output=<% $.env.size() %>
            publish:
              global:
                met: true
      nested:
        tags: [nested, small]
        input: [size]
        tasks:
          check:
            action: std.echo output=<% 6 / $.size %>
            tags: [checks]
      """;

  private final RunningEngine running = new RunningEngine(EngineSettingsForTests.IMPATIENT);
  private final Journal journal = new Stores(running.pool(), InstantSource.system()).journal();

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void every_row_equals_the_folded_journal() {
    var id = runEverything();

    var tree = Evolver.fold(ExecutionTree.EMPTY, events(id));
    var projector = new Projector(running.engine().library());
    var executions = running.engine().executions();

    assertThat(tree.workflows().values())
        .hasSize(3)
        .allSatisfy(workflow ->
            assertThat(executions.workflowExecution(workflow.id()))
                .isEqualTo(projector.workflow(tree, workflow)));
    assertThat(tree.tasks().values())
        .hasSizeGreaterThan(5)
        .allSatisfy(task ->
            assertThat(executions.taskExecution(task.id())).isEqualTo(projector.task(tree, task)));
    assertThat(tree.actions().values())
        .hasSize(7)
        .allSatisfy(action ->
            assertThat(executions.actionExecution(action.id()))
                .isEqualTo(projector.action(tree, action)));
  }

  @Test
  void a_snapshot_and_its_tail_give_the_state_of_the_whole_journal() throws Exception {
    var id = runEverything();
    journal.saveSnapshot(Evolver.fold(ExecutionTree.EMPTY, events(id).subList(0, 30)));

    assertThat(running.number("select count(*) from snapshot")).isEqualTo(1);
    assertThat(journal.load(id)).contains(Evolver.fold(ExecutionTree.EMPTY, events(id)));
  }

  @Test
  void the_journal_reads_as_a_story() {
    var id = runEverything();

    var first = running.engine().executions().journal(id, 0, 3);

    assertThat(first)
        .satisfiesExactly(
            created -> {
              assertThat(created.position()).isEqualTo(1);
              assertThat(created.type()).isEqualTo("WorkflowCreated");
              assertThat(created.details()).containsEntry("id", id.toString());
            },
            running -> assertThat(running.type()).isEqualTo("WorkflowStateChanged"),
            task -> assertThat(task.type()).isEqualTo("TaskCreated"));
  }

  private WorkflowExecutionId runEverything() {
    running.save(EVERYTHING);
    var large = IntStream.range(0, 3_000).mapToObj(i -> "value " + i).toList();
    var input = Values.freezeMap(Map.of("items", List.of(1, 2, 3), "env", large));
    return running.end(running.start("everything", input).id()).id();
  }

  private List<Event> events(WorkflowExecutionId id) {
    return journal.read(id, 0, 10_000).stream().map(Journal.Entry::event).toList();
  }
}
