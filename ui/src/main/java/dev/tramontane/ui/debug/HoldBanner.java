package dev.tramontane.ui.debug;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.navigation.ExecutionNavigation;

/** Says that the debugger holds the run: where, why and since when. */
public final class HoldBanner extends Div {

  private static final long serialVersionUID = 1L;

  public HoldBanner() {
    addClassName("hold-banner");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  public void show(DebugState state, WorkflowExecutionId shown) {
    removeAll();
    setVisible(state.focus().isPresent());
    state
        .focus()
        .map(DebugState.Focus::hold)
        .ifPresent(hold -> add(line(hold, shown, state.holds().size() - 1)));
  }

  private static Component line(Hold hold, WorkflowExecutionId shown, int others) {
    var line = Tools.box("hold-line", new StateChip(ShownState.HELD));
    if (hold.workflowExecutionId().equals(shown)) {
      line.add(Tools.text(hold.taskName(), "strong"));
    } else {
      line.add(
          new Anchor(
              ExecutionNavigation.task(hold.workflowExecutionId(), hold.taskName()),
              hold.workflowName() + " ▸ " + hold.taskName()));
    }
    line.add(Tools.text(hold.phase().words()), Tools.text(reason(hold), "muted"));
    hold.message().ifPresent(message -> line.add(Tools.text(message, "hold-message")));
    line.add(TimeAgo.since(hold.since()));
    if (others > 0) {
      line.add(Tools.text("and %d more held".formatted(others), "muted"));
    }
    return line;
  }

  private static String reason(Hold hold) {
    return switch (hold.reason()) {
      case BREAKPOINT -> "by a breakpoint";
      case STEP -> "after a step";
      case ENTRY -> "at the start of the run";
      case PAUSE -> "because you asked";
      case EXCEPTION -> "because of an error";
    };
  }
}
