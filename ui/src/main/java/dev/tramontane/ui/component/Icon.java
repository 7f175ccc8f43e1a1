package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** One of the icons of {@code frontend/src/icons/icons.ts}, by name. */
@Tag("ui-icon")
public final class Icon extends Component {

  public Icon(String name) {
    getElement().setProperty("name", name);
  }
}
