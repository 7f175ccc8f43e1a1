package dev.tramontane.engine.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailureAnalysisTest {

  private final RunningEngine running = new RunningEngine();

  @AfterEach
  void stop() {
    running.close();
  }

  @Test
  void retries_are_counted_and_the_last_attempt_is_shown() {
    var causes =
        causesOf(
            """
            version: '2.0'
            failing:
              tasks:
                call:
                  action: std.fail error_data="no answer from 10.0.0.1"
                  retry:
                    count: 2
                    delay: 0
            """);

    assertThat(causes)
        .singleElement()
        .satisfies(cause -> {
          assertThat(cause.attempts()).isEqualTo(3);
          assertThat(cause.summary())
              .isEqualTo(
                  "Task 'call' of workflow 'failing' failed after 3 attempts: no answer from"
                      + " 10.0.0.1");
          assertThat(cause.output()).isEqualTo("no answer from 10.0.0.1");
          assertThat(cause.input())
              .contains(Values.freezeMap(Map.of("error_data", "no answer from 10.0.0.1")));
        });
  }

  @Test
  void failed_items_are_shown_once_with_their_number() {
    var causes =
        causesOf(
            """
            version: '2.0'
            failing:
              tasks:
                each:
                  with-items: i in [1, 2, 0, 4, 0]
                  workflow: one n=<% $.i %>
            one:
              input: [n]
              tasks:
                divide:
                  action: std.fail error_data="host <% $.n %> is down"
            """);

    assertThat(causes)
        .singleElement()
        .satisfies(cause -> {
          assertThat(cause.path()).hasSize(2);
          assertThat(cause.path().getFirst().sameFailures()).isEqualTo(5);
          assertThat(cause.message()).isEqualTo("host 1 is down");
        });
  }

  @Test
  void an_action_with_items_tells_how_many_failed() {
    var causes =
        causesOf(
            """
            version: '2.0'
            failing:
              tasks:
                each:
                  with-items: i in [1, 2, 3]
                  action: std.fail error_data="bad <% $.i %>"
            """);

    assertThat(causes)
        .singleElement()
        .extracting(FailureCause::summary)
        .asString()
        .startsWith("Task 'each' of workflow 'failing' failed in 3 of 3 items: ");
  }

  @Test
  void independent_causes_are_listed_one_by_one_and_handled_ones_left_out() {
    var causes =
        causesOf(
            """
            version: '2.0'
            failing:
              tasks:
                disk:
                  action: std.fail error_data="disk full"
                net:
                  action: std.fail error_data="no route"
                known:
                  action: std.fail error_data="expected"
                  on-error: [noop]
            """);

    assertThat(causes)
        .extracting(FailureCause::message)
        .containsExactlyInAnyOrder("disk full", "no route");
  }

  @Test
  void three_hundred_tasks_that_fail_alike_are_one_cause_in_a_few_statements() {
    var tasks =
        IntStream.range(0, 300)
            .mapToObj(
                "    t%1$d:\n      action: std.fail error_data=\"host %1$d is down\"\n"::formatted)
            .collect(Collectors.joining());
    running.save("version: '2.0'\nfailing:\n  tasks:\n" + tasks);
    var id = running.end(running.start("failing").id()).id();
    running.line().forgetStatements();

    var causes = running.engine().failureAnalysis().causes(id);

    assertThat(causes)
        .singleElement()
        .satisfies(cause -> assertThat(cause.leaf().sameFailures()).isEqualTo(300));
    assertThat(running.line().statements()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void a_run_that_a_clause_made_fail_is_traced_to_the_task_of_the_clause() {
    var causes =
        causesOf(
            """
            version: '2.0'
            failing:
              tasks:
                good:
                  action: std.noop
                  on-success:
                    - fail
            """);

    assertThat(causes)
        .singleElement()
        .extracting(FailureCause::summary)
        .asString()
        .startsWith("Workflow 'failing' ended in ERROR after task 'good'");
  }

  @Test
  void a_run_that_has_not_failed_has_no_cause() {
    running.save("version: '2.0'\nfine:\n  tasks:\n    t:\n      action: std.noop\n");
    var id = running.end(running.start("fine").id()).id();

    assertThat(running.engine().failureAnalysis().causes(id)).isEmpty();
    assertThatThrownBy(() ->
            running.engine().failureAnalysis().causes(new WorkflowExecutionId(new UUID(1, 1))))
        .isInstanceOf(EngineException.class);
  }

  private List<FailureCause> causesOf(String text) {
    running.save(text);
    var id = running.end(running.start("failing").id()).id();
    return running.engine().failureAnalysis().causes(id);
  }
}
