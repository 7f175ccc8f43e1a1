package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Small parts that look the same everywhere. */
public final class Tools {

  private Tools() {}

  /** A button that is only an icon; its title is its name. */
  public static Button tool(String icon, String title, Runnable action) {
    var button = new Button(new Icon(icon), _ -> action.run());
    button.getElement().getThemeList().add("tool");
    button.getElement().setAttribute("title", title);
    button.setAriaLabel(title);
    return button;
  }

  /** The one thing that the screen wants done. */
  public static Button primary(String text, String icon, Runnable action) {
    return labelled(text, icon, "primary", action);
  }

  public static Button quiet(String text, String icon, Runnable action) {
    return labelled(text, icon, "quiet", action);
  }

  /** A text in its own element and style class. */
  public static Span text(String text, String... classes) {
    var span = new Span(text);
    span.addClassNames(classes);
    return span;
  }

  public static Div box(String className, Component... parts) {
    var box = new Div(parts);
    box.addClassName(className);
    return box;
  }

  /** What stands where there is nothing yet: what this is, and one thing to do. */
  public static Div empty(String title, String explanation, Component... actions) {
    var box = box("empty", new H2(title), new Paragraph(explanation));
    box.add(box("empty-actions", actions));
    return box;
  }

  private static Button labelled(String text, String icon, String theme, Runnable action) {
    var button = new Button(text, new Icon(icon), _ -> action.run());
    button.getElement().getThemeList().add(theme);
    return button;
  }
}
