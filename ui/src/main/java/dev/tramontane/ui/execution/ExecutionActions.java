package dev.tramontane.ui.execution;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.navigation.EditorNavigation;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** What a user can do with the shown execution and its tasks; refusals are shown, not thrown. */
final class ExecutionActions implements TaskActions {

  private final Executions executions;
  private final Supplier<WorkflowExecutionView> shown;

  ExecutionActions(Executions executions, Supplier<WorkflowExecutionView> shown) {
    this.executions = executions;
    this.shown = shown;
  }

  void pause() {
    Problems.showing(() -> executions.pause(id()));
  }

  void resume() {
    Problems.showing(() -> executions.resume(id(), Optional.empty()));
  }

  void cancel() {
    var dialog = new ConfirmDialog();
    dialog.setHeader("Cancel this run?");
    dialog.setText(
        "Nothing more starts, in nested executions neither. An action that is under way ends by"
            + " itself, but nothing follows it. A cancelled run does not go on; Run again starts a"
            + " new one with the same input.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep it running");
    dialog.setConfirmText("Cancel the run");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(_ -> stopRun());
    dialog.open();
  }

  void runAgain() {
    Problems.showing(() -> {
      var started = executions.start(likeShown());
      Go.to(UI.getCurrent(), ExecutionNavigation.execution(started.id()));
    });
  }

  void openInEditor() {
    var run = shown.get();
    Go.to(
        UI.getCurrent(),
        EditorNavigation.open(
            EditorNavigation.Kind.WORKFLOW, run.workflowName(), run.workflowNamespace()));
  }

  @Override
  public void rerun(TaskExecutionId task) {
    Problems.showing(() -> {
      executions.rerun(task, true, Optional.empty());
      Problems.done("The task runs again; its ancestors go on.");
    });
  }

  @Override
  public void skip(TaskExecutionId task) {
    Problems.showing(() -> {
      executions.skip(task);
      Problems.done("The task is skipped; the run goes on behind it.");
    });
  }

  @Override
  public void openInEditor(TaskExecutionView task) {
    Go.to(
        UI.getCurrent(),
        EditorNavigation.task(task.workflowName(), task.workflowNamespace(), task.name()));
  }

  private void stopRun() {
    Problems.showing(() ->
        executions.stop(id(), ExecutionState.CANCELLED, Optional.of("Cancelled in the web IDE")));
  }

  private WorkflowExecutionId id() {
    return shown.get().id();
  }

  /** Mistral takes nothing over from a source but the workflow, so the rest is said again. */
  private StartRequest likeShown() {
    var execution = shown.get();
    return new StartRequest(
        Optional.empty(),
        Optional.empty(),
        execution.workflowNamespace(),
        execution.input(),
        execution.params(),
        Optional.of(Objects.requireNonNullElse(execution.description(), "")),
        List.of(),
        Optional.of(id()),
        StartRequest.DebugMode.NONE);
  }
}
