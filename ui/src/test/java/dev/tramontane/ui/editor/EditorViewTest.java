package dev.tramontane.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
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
    assertThat(samples.definitions.workflows).containsKey("my_workflow");
  }

  @Test
  void running_asks_for_each_input_by_the_kind_of_its_default() {
    var view = open("editor/workflow/deploy", EditorView.class);

    click(view, "Run");

    var dialog = find(RunDialog.class).single();
    assertThat(everything(dialog).map(each -> each.getClass().getSimpleName()))
        .contains("TextField", "Select", "Checkbox", "TextArea");
  }

  @Test
  void a_run_without_a_required_input_is_not_started() {
    var view = open("editor/workflow/deploy", EditorView.class);

    click(view, "Run");
    test(find(Button.class).withText("Start").single()).click();

    assertThat(samples.executions.started).isEmpty();
  }

  @Test
  void a_pasted_workbook_is_read_and_saved_as_one() {
    var view = open("editor/workflow", EditorView.class);

    edit(
        view,
        "version: '2.0'\nname: pasted\nworkflows:\n  one:\n    tasks: {a: {action: std.noop}}\n");

    assertThat(textOf(view)).contains("New workbook", "No problems");
    click(view, "Save");
    assertThat(samples.definitions.workbooks).containsKey("pasted");
  }

  @Test
  void a_new_text_with_a_taken_name_replaces_nothing_unasked() {
    var view = open("editor/workflow", EditorView.class);
    var stored = samples.definitions.workflow("network", "").definition();
    edit(view, "version: '2.0'\nnetwork: {tasks: {a: {action: std.noop}}}\n");

    click(view, "Save");

    assertThat(samples.definitions.workflow("network", "").definition()).isEqualTo(stored);
    assertThat(find(ConfirmDialog.class).single().getElement().getProperty("header"))
        .isEqualTo("This name is taken");
    test(find(ConfirmDialog.class).single()).confirm();
    assertThat(samples.definitions.workflow("network", "").definition()).contains("std.noop");
  }

  /** What the browser reports after a pause in typing. */
  private void edit(EditorView view, String text) {
    var editor = find(WorkflowEditor.class, view).single().getElement();
    var data = JacksonUtils.createObjectNode().put("event.detail.value", text);
    editor
        .getNode()
        .getFeature(ElementListenerMap.class)
        .fireEvent(new DomEvent(editor, "edited", data));
  }
}
