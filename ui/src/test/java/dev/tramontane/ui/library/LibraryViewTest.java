package dev.tramontane.ui.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.grid.Grid;
import dev.tramontane.ui.screen.ScreenTest;
import org.junit.jupiter.api.Test;

class LibraryViewTest extends ScreenTest {

  @Test
  void shows_each_shelf_under_its_address() {
    assertThat(shown("library/workflows")).isEqualTo(2);
    assertThat(shown("library/actions")).isEqualTo(3);
    assertThat(trail()).containsExactly("Library", "Actions");
  }

  @Test
  void a_workflow_tells_what_it_is_about_and_what_it_takes() {
    var grid = grid("library/workflows");

    assertThat(textOf(test(grid).getCellComponent(0, 1))).contains("Puts a service on a site.");
    assertThat(textOf(test(grid).getCellComponent(0, 2)))
        .contains("replicas = 3, dry_run = false, settings = {2}, owner");
  }

  @Test
  void searches_by_name() {
    assertThat(shown("library/workflows?q=net")).isEqualTo(1);
  }

  @Test
  void an_empty_shelf_teaches_what_it_is_for() {
    var view = open("library/environments", LibraryView.class);

    assertThat(textOf(view)).contains("No environments yet", "a named set of values");
  }

  private int shown(String path) {
    return test(grid(path)).size();
  }

  @SuppressWarnings("unchecked")
  private Grid<Entry> grid(String path) {
    return find(Grid.class, open(path, LibraryView.class)).single();
  }
}
