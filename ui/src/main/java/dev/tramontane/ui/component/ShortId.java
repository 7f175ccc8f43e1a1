package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/**
 * The last eight characters of an id, since ids begin with the time and look alike there; a click
 * copies all of it.
 */
@Tag("short-id")
public final class ShortId extends Component {

  private static final int LENGTH = 8;

  /** An id of any kind, by its text form. */
  public ShortId(Object id) {
    getElement().setProperty("value", id.toString());
  }

  /** The short form as text. */
  public static String of(Object id) {
    var text = id.toString();
    return text.substring(Math.max(0, text.length() - LENGTH));
  }
}
