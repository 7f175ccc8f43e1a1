package dev.tramontane.ui.execution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.component.RunCells;
import dev.tramontane.ui.component.ShortId;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;

/** What runs, in which state, since when, and what can be done with it as a whole. */
final class ExecutionHeader extends Div {

  private static final long serialVersionUID = 1L;

  private final Div facts = Tools.box("execution-facts");
  private final Button pause;
  private final Button resume;
  private final Button cancel;
  private final Button again;
  private final Button edit;

  ExecutionHeader(ExecutionActions actions) {
    addClassName("execution-head");
    pause = Tools.quiet("Pause", "pause", actions::pause);
    resume = Tools.primary("Resume", "play", actions::resume);
    cancel = Tools.quiet("Cancel", "cancel", actions::cancel);
    again = Tools.quiet("Run again", "rerun", actions::runAgain);
    edit = Tools.quiet("Open in editor", "edit", actions::openInEditor);
    add(facts, Tools.box("buttons", resume, pause, cancel, again, edit));
  }

  void show(WorkflowExecutionView execution) {
    var state = execution.state();
    facts.removeAll();
    facts.add(
        new H1(execution.workflowName()),
        new StateChip(ShownState.of(state)).filled(),
        new ShortId(execution.id()),
        TimeAgo.since(execution.createdAt()),
        TimeAgo.lasting(execution.createdAt(), RunCells.end(execution)));
    if (execution.isRoot()
        && execution.description() != null
        && !execution.description().isBlank()) {
      facts.add(Tools.text(execution.description(), "muted", "description"));
    }
    pause.setVisible(state == ExecutionState.RUNNING);
    resume.setVisible(state == ExecutionState.PAUSED);
    cancel.setVisible(!state.isCompleted());
    again.setVisible(state.isCompleted() && execution.isRoot());
  }
}
