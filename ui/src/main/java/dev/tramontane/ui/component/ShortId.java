package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The first eight characters of an id; a click copies all of it. */
@Tag("short-id")
public final class ShortId extends Component {

  /** An id of any kind, by its text form. */
  public ShortId(Object id) {
    getElement().setProperty("value", id.toString());
  }
}
