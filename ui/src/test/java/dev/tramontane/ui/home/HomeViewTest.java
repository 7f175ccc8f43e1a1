package dev.tramontane.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.ui.run.RunDialog;
import dev.tramontane.ui.screen.ScreenTest;
import org.junit.jupiter.api.Test;

class HomeViewTest extends ScreenTest {

  @Test
  void shows_what_is_held_what_failed_and_what_ran_in_two_calls() {
    var view = open("", HomeView.class);

    assertThat(textOf(view))
        .contains(
            "Held by the debugger", "deploy ▸ create_network", "Failed lately", "Recent runs");
    assertThat(samples.executions.asked)
        .containsExactly("workflowExecutions", "workflowExecutions");
  }

  @Test
  void a_first_start_shows_the_examples_and_runs_one_in_two_clicks() {
    samples.executions.runs.clear();
    samples.debugger.holds.clear();
    var view = open("", HomeView.class);
    assertThat(textOf(view))
        .contains("Write a workflow, run it, stop it", "deploy", "Puts a service on a site.");

    click(view, "Debug deploy");
    var form = find(RunDialog.class).single();
    test(find(TextField.class, form).withCaption("owner").single()).setValue("ops");
    test(find(Button.class).withText("Start").single()).click();

    assertThat(samples.executions.started)
        .singleElement()
        .satisfies(started -> {
          assertThat(started.workflow()).contains("deploy");
          assertThat(started.debug()).isEqualTo(DebugMode.STOP_ON_ENTRY);
        });
  }
}
