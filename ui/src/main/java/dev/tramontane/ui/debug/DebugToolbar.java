package dev.tramontane.ui.debug;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.tramontane.ui.component.Tools;
import java.util.List;

/** Continue, step, pause and stop, as buttons and keys. */
public final class DebugToolbar extends Div {

  private static final long serialVersionUID = 1L;

  private final transient DebugMoves moves;
  private final Button attach;
  private final List<Button> held;
  private final Button pause;
  private final Button stop;
  private final Button detach;

  public DebugToolbar(DebugMoves moves) {
    this.moves = moves;
    addClassName("debug-toolbar");
    getElement().setAttribute("role", "toolbar");
    getElement().setAttribute("aria-label", "Debugger");
    attach = Tools.quiet("Debug", "bug", moves::attach);
    attach.getElement().setAttribute("title", "Let breakpoints hold this run");
    held =
        List.of(
            Tools.tool("continue", "Continue (F5, Alt+Shift+C)", moves::resume),
            Tools.tool("step-over", "Step over (F10, Alt+Shift+O)", moves::stepOver),
            Tools.tool("step-into", "Step into (F11, Alt+Shift+I)", moves::stepInto),
            Tools.tool("step-out", "Step out (Shift+F11, Alt+Shift+U)", moves::stepOut));
    pause = Tools.tool("pause", "Hold every branch (F6, Alt+Shift+P)", moves::holdAll);
    stop = Tools.tool("stop", "Stop the run (Shift+F5, Alt+Shift+X)", moves::stop);
    detach = Tools.tool("close", "Release everything and stop debugging", moves::detach);
    add(attach);
    held.forEach(this::add);
    add(pause, stop, detach);
  }

  /** Keys act while the focus is inside the given part of the page. */
  public void listenOn(Component part) {
    key(part, moves::resume, Key.F5);
    key(part, moves::stepOver, Key.F10);
    key(part, moves::stepInto, Key.F11);
    key(part, moves::stepOut, Key.F11, KeyModifier.SHIFT);
    key(part, moves::holdAll, Key.F6);
    key(part, moves::stop, Key.F5, KeyModifier.SHIFT);
    key(part, moves::resume, Key.KEY_C, KeyModifier.ALT, KeyModifier.SHIFT);
    key(part, moves::stepOver, Key.KEY_O, KeyModifier.ALT, KeyModifier.SHIFT);
    key(part, moves::stepInto, Key.KEY_I, KeyModifier.ALT, KeyModifier.SHIFT);
    key(part, moves::stepOut, Key.KEY_U, KeyModifier.ALT, KeyModifier.SHIFT);
    key(part, moves::holdAll, Key.KEY_P, KeyModifier.ALT, KeyModifier.SHIFT);
    key(part, moves::stop, Key.KEY_X, KeyModifier.ALT, KeyModifier.SHIFT);
  }

  /**
   * @param over whether the run has ended, so that there is nothing to debug
   */
  public void show(DebugState state, boolean over) {
    var attached = state.attached() && !over;
    setVisible(!over);
    attach.setVisible(!attached);
    held.forEach(button -> {
      button.setVisible(attached);
      button.setEnabled(state.focus().isPresent());
    });
    pause.setVisible(attached);
    stop.setVisible(attached);
    detach.setVisible(attached);
  }

  private void key(Component part, Runnable move, Key key, KeyModifier... modifiers) {
    Shortcuts.addShortcutListener(part, move::run, key, modifiers).listenOn(part);
  }
}
