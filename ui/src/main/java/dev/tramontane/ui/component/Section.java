package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/** A titled part of a panel that can be folded. */
public final class Section extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final Div body = new Div();
  private final Span note = Tools.text("", "section-note");

  public Section(String title, Component... content) {
    addClassName("section");
    body.addClassName("section-body");
    body.add(content);
    setSummary(Tools.box("section-title", Tools.text(title), note));
    setContent(body);
    setOpen(true);
  }

  public Section folded() {
    setOpen(false);
    return this;
  }

  /** A word beside the title, such as how many. */
  public Section noted(String words) {
    note.setText(words);
    return this;
  }

  /** Replaces what is in it. */
  public void show(Component... content) {
    body.removeAll();
    body.add(content);
  }
}
