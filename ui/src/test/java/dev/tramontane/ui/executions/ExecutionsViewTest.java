package dev.tramontane.ui.executions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.screen.ScreenTest;
import org.junit.jupiter.api.Test;

class ExecutionsViewTest extends ScreenTest {

  @Test
  void lists_roots_only_newest_first_and_asks_once_per_page() {
    var view = open("executions", ExecutionsView.class);

    assertThat(shown(view)).isEqualTo(3);
    assertThat(samples.executions.asked).containsOnly("workflowExecutions").hasSize(1);
  }

  @Test
  void the_address_filters_by_state_and_part_of_a_name() {
    assertThat(shown(open("executions?state=ERROR", ExecutionsView.class))).isEqualTo(1);
    assertThat(shown(open("executions?workflow=dep", ExecutionsView.class))).isEqualTo(3);
  }

  @Test
  void says_so_if_nothing_matches() {
    var view = open("executions?workflow=nothing", ExecutionsView.class);

    assertThat(textOf(view)).contains("No execution matches");
  }

  private int shown(ExecutionsView view) {
    @SuppressWarnings("unchecked")
    Grid<WorkflowExecutionView> grid = find(Grid.class, view).single();
    return test(grid).size();
  }
}
