package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonObject;
import dev.tramontane.expression.python.PythonStrings;

/** A text that is HTML already and is not escaped again. */
public record Markup(String text) implements PythonObject {

  /** {@code plain} with the characters that mean something in HTML replaced. */
  public static Markup escape(String plain) {
    return new Markup(
        plain
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("'", "&#39;")
            .replace("\"", "&#34;"));
  }

  @Override
  public String typeName() {
    return "Markup";
  }

  @Override
  public String repr() {
    return "Markup(%s)".formatted(PythonStrings.quoted(text));
  }

  @Override
  public String str() {
    return text;
  }

  @Override
  public boolean isTrue() {
    return !text.isEmpty();
  }
}
