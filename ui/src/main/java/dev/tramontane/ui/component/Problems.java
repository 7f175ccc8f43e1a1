package dev.tramontane.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import dev.tramontane.engine.EngineException;
import java.util.Objects;

/** Says what went wrong: what, with which code, and what to do about it. */
public final class Problems {

  private static final int READING_TIME = 9_000;
  private static final int GLANCE = 3_000;

  private Problems() {}

  /** Runs something that the user asked for; a refusal is shown and nothing else happens. */
  public static void showing(Runnable action) {
    try {
      action.run();
    } catch (EngineException refused) {
      show(refused);
    }
  }

  public static void show(EngineException refused) {
    show(message(refused), refused.remedy(), refused.code());
  }

  public static void show(String message, String remedy, String code) {
    var content = describe(message, remedy, code);
    var notification = new Notification();
    notification.add(content);
    notification.setDuration(READING_TIME);
    notification.setPosition(Position.BOTTOM_END);
    notification.setAssertive(true);
    notification.open();
  }

  public static Div describe(EngineException refused) {
    return describe(message(refused), refused.remedy(), refused.code());
  }

  public static String message(EngineException refused) {
    return Objects.requireNonNullElse(refused.getMessage(), refused.code());
  }

  /** The three parts of a refusal as one block, for pages. */
  public static Div describe(String message, String remedy, String code) {
    var block = Tools.box("problem", Tools.text(message, "problem-message"));
    if (!remedy.isEmpty()) {
      block.add(Tools.text(remedy, "problem-remedy"));
    }
    block.add(Tools.text(code, "problem-code"));
    return block;
  }

  /** Confirms something that the user cannot see otherwise. */
  public static void done(String message) {
    Notification.show(message, GLANCE, Position.BOTTOM_END);
  }
}
