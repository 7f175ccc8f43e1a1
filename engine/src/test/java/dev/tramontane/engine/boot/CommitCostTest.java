package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What runs cost: round trips, rows and bytes are counted, not timed. */
class CommitCostTest {

  private final RunningEngine running = new RunningEngine();

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void a_chain_of_a_hundred_tasks_is_a_handful_of_round_trips() throws Exception {
    running.save(chain(100));
    running.line().forgetStatements();

    var ended = running.start("chain");

    assertThat(commits()).hasSizeLessThanOrEqualTo(3);
    assertThat(running.end(ended.id()).state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(commits()).hasSizeLessThanOrEqualTo(3);
    assertThat(running.number("select count(*) from journal"))
        .as("each commit is one round trip and one row of the journal")
        .isEqualTo(commits().size());
    assertThat(running.number("select count(*) from task_execution")).isEqualTo(100);
  }

  @Test
  void a_start_asks_the_database_nothing_and_writes_once() {
    running.save(chain(1));
    running.start("chain");
    running.line().forgetStatements();

    running.start("chain");

    assertThat(running.line().statements()).hasSize(1);
  }

  @Test
  void a_join_of_five_hundred_is_a_handful_of_round_trips() {
    running.save(fan(500));
    running.line().forgetStatements();

    var ended = running.end(running.start("fan").id());

    assertThat(ended.state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(commits()).hasSizeLessThanOrEqualTo(8);
  }

  @Test
  void an_environment_of_two_megabytes_is_stored_once_for_all_nested_executions() throws Exception {
    running.save(nests(30));
    var env = environment();
    assertThat(env.weight()).isGreaterThan(2_000_000);

    var ended = running.end(start("nests", env).id());

    assertThat(ended.state()).isEqualTo(ExecutionState.SUCCESS);
    assertThat(running.number("select count(*) from workflow_execution")).isEqualTo(31);
    assertThat(written()).isLessThan(env.weight() + 600_000L);
    start("nests", environment());
    assertThat(written()).isLessThan(env.weight() + 1_200_000L);
  }

  private List<String> commits() {
    return running.line().statements().stream()
        .filter(sql -> sql.contains("insert into journal"))
        .toList();
  }

  private long written() throws Exception {
    return running.number(
        """
        select (select coalesce(sum(length(payload::text)), 0) from journal)
          + (select sum(length(value::text)) from content)
          + (select sum(length(input::text) + length(params::text)) from workflow_execution)
          + (select sum(coalesce(length(published::text), 0)) from task_execution)
          + (select sum(length(input::text)) from action_execution)\
        """);
  }

  private WorkflowExecutionView start(String name, FrozenMap env) {
    var request = StartRequest.of(name, Values.emptyMap());
    return running
        .engine()
        .executions()
        .start(
            new StartRequest(
                Optional.<WorkflowExecutionId>empty(),
                request.workflow(),
                "",
                Values.emptyMap(),
                Values.emptyMap().with("env", env),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                request.debug()));
  }

  private static FrozenMap environment() {
    var hosts =
        IntStream.range(0, 35_000)
            .mapToObj(i -> Map.of("name", "host-" + i, "address", "10.1.2." + i, "rack", "r" + i))
            .map(Object.class::cast)
            .toList();
    return Values.freezeMap(Map.of("hosts", hosts));
  }

  private static String chain(int length) {
    return IntStream.range(0, length)
        .mapToObj(i ->
            "    t%d:\n      action: std.noop\n".formatted(i)
                + (i + 1 < length ? "      on-success: [t%d]\n".formatted(i + 1) : ""))
        .collect(Collectors.joining("", "version: '2.0'\nchain:\n  tasks:\n", ""));
  }

  private static String fan(int width) {
    return IntStream.range(0, width)
        .mapToObj("    t%d:\n      on-success: [meet]\n"::formatted)
        .collect(
            Collectors.joining(
                "", "version: '2.0'\nfan:\n  tasks:\n    meet:\n      join: all\n", ""));
  }

  private static String nests(int count) {
    return IntStream.range(0, count)
        .mapToObj("    t%d:\n      workflow: inner env=<%% env() %%>\n"::formatted)
        .collect(
            Collectors.joining(
                "",
                """
                version: '2.0'
                inner:
                  input: [env]
                  tasks:
                    count:
                      action: std.echo output=<% $.env.hosts.len() %>
                      publish:
                        seen: <% $.env %>
                nests:
                  tasks:
                """,
                ""));
  }
}
