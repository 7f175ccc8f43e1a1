package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A moment as "3 min ago", or how long something took or has been going on. */
@Tag("time-ago")
public final class TimeAgo extends Component {

  private TimeAgo() {}

  public static TimeAgo since(Instant moment) {
    var shown = new TimeAgo();
    shown.getElement().setProperty("moment", moment.toString());
    return shown;
  }

  /** The time between two moments; up to now while there is no end. */
  public static TimeAgo lasting(Instant start, @Nullable Instant end) {
    var shown = since(start);
    shown.getElement().setProperty("lasting", true);
    shown.getElement().setProperty("until", end == null ? "" : end.toString());
    return shown;
  }
}
