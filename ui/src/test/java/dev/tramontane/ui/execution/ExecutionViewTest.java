package dev.tramontane.ui.execution;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.ui.component.ShortId;
import dev.tramontane.ui.screen.ScreenTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class ExecutionViewTest extends ScreenTest {

  @Test
  void a_failed_root_says_in_one_sentence_what_failed_and_leads_there_in_one_click() {
    var view = open(samples.failed.id(), "");

    assertThat(textOf(view)).contains("Task create_subnet of network failed after 1 attempt");
    var why =
        everything(view)
            .filter(Anchor.class::isInstance)
            .map(Anchor.class::cast)
            .filter(link -> textOf(link).contains("Why did this fail?"))
            .findFirst()
            .orElseThrow();
    assertThat(why.getHref())
        .isEqualTo("executions/%s?task=create_subnet&why=yes".formatted(samples.failedInside.id()));
  }

  @Test
  void the_innermost_failing_task_shows_message_input_and_what_can_be_done() {
    var view = open(samples.failedInside.id(), "?task=create_subnet&why=yes");

    assertThat(textOf(view))
        .contains("HTTP 409: the range 10.0.0.0/24 is taken", "line 14", "1 attempt", "std.http");

    click(view, "Rerun");
    assertThat(samples.executions.asked).contains("rerun " + samples.failedTask.id());
  }

  @Test
  void the_trail_leads_from_a_nested_execution_back_to_its_root() {
    open(samples.failedInside.id(), "");

    assertThat(trail())
        .containsExactly(
            "Executions",
            "deploy",
            "create_network",
            "network · " + ShortId.of(samples.failedInside.id()));
  }

  @Test
  void opening_an_execution_takes_a_fixed_number_of_calls() {
    open(samples.well.id(), "");

    assertThat(samples.executions.asked)
        .containsExactly("path", "taskExecutions", "definitionText");
  }

  @Test
  void a_chosen_task_takes_two_calls_more_however_many_attempts_it_has() {
    open(samples.well.id(), "");
    samples.executions.asked.clear();

    open("executions/%s?task=reserve".formatted(samples.well.id()), ExecutionView.class);

    assertThat(samples.executions.asked).containsExactly("taskExecution", "actionExecutions");
  }

  @Test
  void a_task_that_was_not_reached_shows_what_is_written() {
    var view = open(samples.well.id(), "?task=release");

    assertThat(textOf(view)).contains("not reached", "std.noop");
  }

  @Test
  void a_held_run_says_where_it_is_held_and_steps_on() {
    var view = open(samples.held.id(), "");

    assertThat(textOf(view)).contains("before the task starts by a breakpoint");

    click(view, "Step over");
    click(view, "Step into");
    click(view, "Continue");
    assertThat(samples.debugger.asked).containsExactly("stepOver", "stepInto", "resume");
  }

  @Test
  void a_finished_run_has_nothing_to_debug_and_can_be_run_again() {
    var view = open(samples.well.id(), "");

    click(view, "Run again");

    assertThat(samples.executions.started)
        .singleElement()
        .satisfies(request -> assertThat(request.source()).contains(samples.well.id()));
    assertThat(here()).startsWith("executions/");
  }

  @Test
  void every_tab_has_an_address() {
    for (var tab : new String[] {"tree", "journal", "data"}) {
      var view = open(samples.well.id(), "?tab=" + tab);

      assertThat(everything(view).anyMatch(each -> selected(each, tab))).as(tab).isTrue();
    }
  }

  @Test
  void leaving_the_screen_ends_its_subscription() {
    open(samples.held.id(), "");
    assertThat(samples.executions.watchers).hasSize(1);

    open("executions/" + samples.well.id(), ExecutionView.class);
    assertThat(samples.executions.watchers).hasSize(1);

    open("library", com.vaadin.flow.component.Component.class);
    assertThat(samples.executions.watchers).isEmpty();
  }

  @Test
  void ten_thousand_changes_ask_for_the_tasks_of_the_page_and_not_for_each_of_them() {
    var reader =
        new ExecutionReader(
            samples.executions,
            samples,
            new dev.tramontane.ui.graph.DrawnWorkflows(
                new dev.tramontane.language.document.DefinitionReader(
                    dev.tramontane.language.parse.ExpressionChecker.NONE)));
    samples.executions.asked.clear();
    var change =
        new dev.tramontane.engine.execution.RunChange(
            samples.held.rootId(), 7, java.util.Set.of(), samples.executions.tasks.keySet());

    var news = reader.news(samples.held.id(), Collections.nCopies(10_000, change));

    assertThat(samples.executions.asked).containsExactly("taskExecutions");
    assertThat(news.tasks()).hasSize(3);
  }

  private static boolean selected(com.vaadin.flow.component.Component each, String tab) {
    return "true".equals(each.getElement().getAttribute("aria-selected"))
        && textOf(each).equalsIgnoreCase(tab);
  }

  private ExecutionView open(WorkflowExecutionId id, String rest) {
    return open("executions/" + id + rest, ExecutionView.class);
  }
}
