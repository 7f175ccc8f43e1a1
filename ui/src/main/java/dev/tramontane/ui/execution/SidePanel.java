package dev.tramontane.ui.execution;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.debug.Breakpoints;
import dev.tramontane.ui.debug.DebugPanel;
import dev.tramontane.ui.debug.DebugState;

/** The panel on the right: the chosen task or the run, or the debugger while there is one. */
final class SidePanel extends Div {

  private static final long serialVersionUID = 1L;

  private final TaskPanel taskPanel;
  private final RunPanel runPanel = new RunPanel();
  private final Div data;
  private final DebugPanel debugPanel;
  private final NativeButton taskTab = new NativeButton("Task", _ -> show(false));
  private final NativeButton debugTab = new NativeButton("Debugger", _ -> show(true));
  private final Div tabs = Tools.box("side-tabs", debugTab, taskTab);
  private boolean held;

  SidePanel(TaskPanel taskPanel, DebugPanel debugPanel) {
    this.taskPanel = taskPanel;
    this.data = new Div(taskPanel, runPanel);
    this.debugPanel = debugPanel;
    addClassName("side");
    tabs.setVisible(false);
    add(tabs, data, debugPanel);
    show(false);
  }

  void showTask(TaskRow row) {
    showOfTask(true);
    taskPanel.show(row);
  }

  void showPlanned(TaskModel task) {
    showOfTask(true);
    taskPanel.showPlanned(task);
  }

  /** With no task chosen the execution as a whole is shown. */
  void showRun(WorkflowExecutionView execution) {
    showOfTask(false);
    runPanel.show(execution);
  }

  private void showOfTask(boolean chosen) {
    taskPanel.setVisible(chosen);
    runPanel.setVisible(!chosen);
    taskTab.setText(chosen ? "Task" : "Run");
  }

  void openNested(TaskRow row) {
    taskPanel.openNested(row);
  }

  /** A new stop brings the debugger to the front; it does not push the task away again later. */
  void showDebug(DebugState state, boolean over) {
    var debugging = state.attached() && !over;
    tabs.setVisible(debugging);
    if (!debugging) {
      held = false;
      show(false);
      return;
    }
    debugPanel.show(state);
    var holdsNow = state.focus().isPresent();
    if (holdsNow && !held) {
      show(true);
    }
    held = holdsNow;
  }

  void showBreakpoints(Breakpoints all) {
    debugPanel.showBreakpoints(all);
  }

  private void show(boolean debug) {
    data.setVisible(!debug);
    debugPanel.setVisible(debug);
    taskTab.getElement().setAttribute("aria-pressed", Boolean.toString(!debug));
    debugTab.getElement().setAttribute("aria-pressed", Boolean.toString(debug));
  }
}
