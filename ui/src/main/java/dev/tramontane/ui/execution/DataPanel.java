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
    add(
        column(new Section("Input", new JsonView(execution.input()).opened(2))),
        column(RunPanel.output(execution)),
        column(
            new Section("Global variables", new JsonView(execution.publishedGlobal())),
            new Section("Parameters", new JsonView(execution.params()))));
  }

  private static Div column(Component... sections) {
    return Tools.box("data-column", sections);
  }
}
