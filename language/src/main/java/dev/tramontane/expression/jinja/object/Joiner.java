package dev.tramontane.expression.jinja.object;

import org.jspecify.annotations.Nullable;

/** Gives nothing when first called, then its separator. */
public final class Joiner implements Callable {

  private final String separator;
  private boolean used;

  public Joiner(String separator) {
    this.separator = separator;
  }

  @Override
  public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
    var text = used ? separator : "";
    used = true;
    return text;
  }

  @Override
  public String typeName() {
    return "Joiner";
  }

  @Override
  public String repr() {
    return "<Joiner>";
  }
}
