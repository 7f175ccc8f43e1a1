package dev.tramontane.ui.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.Tools;

/** The data of an execution as a whole. */
final class DataPanel extends Div {

  private static final long serialVersionUID = 1L;

  DataPanel() {
    addClassName("data-panel");
  }

  void show(WorkflowExecutionView execution) {
    removeAll();
    var output = new JsonView().opened(2);
    if (execution.output() == null) {
      output.showNone(execution.state().isCompleted() ? "none" : "not there yet");
    } else {
      output.show(execution.output());
    }
    add(
        column(new Section("Input", new JsonView(execution.input()).opened(2))),
        column(new Section("Output", output)),
        column(
            new Section("Global variables", new JsonView(execution.publishedGlobal())),
            new Section("Parameters", new JsonView(execution.params()))));
  }

  private static Div column(Component... sections) {
    return Tools.box("data-column", sections);
  }
}
