package dev.tramontane.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import dev.tramontane.ui.component.WorkflowEditor;
import dev.tramontane.ui.run.RunDialog;
import dev.tramontane.ui.screen.ScreenTest;
import org.junit.jupiter.api.Test;

class EditorViewTest extends ScreenTest {

  @Test
  void a_stored_workflow_opens_without_problems() {
    var view = open("editor/workflow/deploy", EditorView.class);

    assertThat(textOf(view)).contains("deploy", "No problems");
    assertThat(find(WorkflowEditor.class, view).single().getValue()).startsWith("version: '2.0'");
  }

  @Test
  void a_new_workflow_starts_from_a_text_that_is_right() {
    var view = open("editor/workflow", EditorView.class);

    assertThat(textOf(view)).contains("New workflow", "No problems");

    click(view, "Save");
    assertThat(samples.definitions.workflows).containsKey("hello");
  }

  @Test
  void running_asks_for_each_input_by_the_kind_of_its_default() {
    var view = open("editor/workflow/deploy", EditorView.class);

    click(view, "Run");

    var dialog = find(RunDialog.class).single();
    assertThat(everything(dialog).map(each -> each.getClass().getSimpleName()))
        .contains("TextField", "IntegerField", "Checkbox", "TextArea");
  }

  @Test
  void a_run_without_a_required_input_is_not_started() {
    var view = open("editor/workflow/deploy", EditorView.class);

    click(view, "Run");
    test(find(Button.class).withText("Start").single()).click();

    assertThat(samples.executions.started).isEmpty();
  }
}
