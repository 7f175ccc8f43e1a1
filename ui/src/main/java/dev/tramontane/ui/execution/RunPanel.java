package dev.tramontane.ui.execution;

import com.vaadin.flow.component.html.Div;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.Tools;

/** The execution as a whole, while no task is chosen: what it was given and what it gave. */
final class RunPanel extends Div {

  private static final long serialVersionUID = 1L;

  RunPanel() {
    addClassName("task-panel");
  }

  void show(WorkflowExecutionView execution) {
    removeAll();
    add(output(execution), new Section("Input", new JsonView(execution.input()).opened(1)));
    if (!execution.publishedGlobal().isEmpty()) {
      add(new Section("Global variables", new JsonView(execution.publishedGlobal()).opened(1)));
    }
    add(Tools.text("Choose a task to see its input, result and attempts.", "panel-hint"));
  }

  static Section output(WorkflowExecutionView execution) {
    var output = new JsonView().opened(2);
    if (execution.output() == null) {
      output.showNone(execution.state().isCompleted() ? "none" : "not there yet");
    } else {
      output.show(execution.output());
    }
    return new Section("Output", output);
  }
}
