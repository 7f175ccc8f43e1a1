package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** A state as icon, colour and word, from the one table of states. */
@Tag("state-chip")
public final class StateChip extends Component {

  public StateChip(ShownState state) {
    show(state);
  }

  public void show(ShownState state) {
    getElement().setProperty("state", state.name());
  }

  /** With a background, for titles. */
  public StateChip filled() {
    getElement().setAttribute("filled", true);
    return this;
  }
}
