package dev.tramontane.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

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
  void a_first_start_says_what_to_do() {
    samples.executions.runs.clear();
    samples.debugger.holds.clear();

    assertThat(textOf(open("", HomeView.class))).contains("Write a workflow, run it, stop it");
  }
}
