package dev.tramontane.ui.debug;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import java.util.Optional;
import java.util.function.Consumer;

/** Branches, frames and variables of a tree under the debugger. */
public final class DebugPanel extends Div {

  private static final long serialVersionUID = 1L;

  private static final int MOST_BRANCHES = 50;

  private final transient Consumer<TaskExecutionId> focus;
  private final Section branches = new Section("Branches");
  private final Section frames = new Section("Frames");
  private final VariableList variables;
  private final BreakpointList breakpoints;
  private transient Optional<DebugState> shown = Optional.empty();

  /** Changes a variable of the held task in focus. */
  public interface VariableChange extends VariableList.Change {}

  /**
   * @param breakpointsChanged called after the list of breakpoints was changed here
   */
  public DebugPanel(
      Consumer<TaskExecutionId> focus, VariableChange change, Runnable breakpointsChanged) {
    this.focus = focus;
    this.variables = new VariableList(change);
    this.breakpoints = new BreakpointList(breakpointsChanged);
    addClassName("debug-panel");
    add(branches, frames, variables, breakpoints);
  }

  /** Shows a state; what did not change stays, so that an edit under way is not lost. */
  public void show(DebugState state) {
    if (shown.filter(state::equals).isPresent()) {
      return;
    }
    showBranches(state);
    var before = shown.flatMap(DebugState::focus);
    if (!before.equals(state.focus()) || shown.isEmpty()) {
      frames.setVisible(state.focus().isPresent());
      variables.setVisible(state.focus().isPresent());
      state.focus().ifPresent(this::showFocus);
    }
    shown = Optional.of(state);
  }

  /** Shows the breakpoints; what is changed here is changed there. */
  public void showBreakpoints(Breakpoints all) {
    breakpoints.show(all);
  }

  private void showFocus(DebugState.Focus held) {
    var stack = held.frames().stream().map(DebugPanel::frame).toArray(Component[]::new);
    frames.show(stack);
    variables.show(held.scopes());
  }

  private void showBranches(DebugState state) {
    var all = state.branches();
    branches.noted("" + all.size());
    if (all.isEmpty()) {
      branches.show(Tools.text("No branch is alive.", "muted"));
      return;
    }
    var inFocus = state.focus().map(DebugState.Focus::task);
    branches.show(
        all.stream()
            .limit(MOST_BRANCHES)
            .map(branch ->
                branch(branch, inFocus.filter(branch.taskExecutionId()::equals).isPresent()))
            .toArray(Component[]::new));
  }

  private Component branch(Branch branch, boolean inFocus) {
    var state = branch.hold().isPresent() ? ShownState.HELD : ShownState.of(branch.state());
    var row = new NativeButton();
    row.addClassName("branch");
    row.add(new StateChip(state), Tools.text(branch.label(), "branch-label"));
    branch.hold().map(Hold::since).map(TimeAgo::since).ifPresent(row::add);
    if (branch.hold().isEmpty()) {
      branch.why().ifPresent(why -> row.add(Tools.text(why, "muted", "branch-why")));
    }
    row.getElement().setAttribute("aria-pressed", Boolean.toString(inFocus));
    row.setEnabled(branch.hold().isPresent());
    row.addClickListener(_ -> focus.accept(branch.taskExecutionId()));
    return row;
  }

  private static Component frame(Frame frame) {
    var link =
        new Anchor(
            ExecutionNavigation.task(frame.workflowExecutionId(), frame.taskName()),
            frame.taskName());
    return Tools.box(
        "frame",
        link,
        Tools.text(frame.workflowName(), "muted"),
        Tools.text("line " + (frame.line() + 1), "muted", "frame-line"));
  }
}
