package dev.tramontane.ui.editor;

import com.vaadin.flow.component.html.Div;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import java.time.Instant;

/** Offers a text that was typed in this browser and never saved. */
final class DraftBar extends Div {

  private static final long serialVersionUID = 1L;

  DraftBar() {
    addClassName("draft-bar");
    getElement().setAttribute("role", "status");
    setVisible(false);
  }

  void offer(Instant typed, Runnable restore, Runnable discard) {
    removeAll();
    add(
        Tools.text("You have changes here that were not saved, from"),
        TimeAgo.since(typed),
        Tools.primary("Restore them", "rerun", () -> close(restore)),
        Tools.quiet("Throw them away", "trash", () -> close(discard)));
    setVisible(true);
  }

  void close() {
    setVisible(false);
  }

  private void close(Runnable then) {
    close();
    then.run();
  }
}
