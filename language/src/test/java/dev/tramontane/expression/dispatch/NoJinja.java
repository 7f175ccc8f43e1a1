package dev.tramontane.expression.dispatch;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionLanguage;
import org.jspecify.annotations.Nullable;

/** Jinja2 as far as it takes to tell its texts from others. */
final class NoJinja implements ExpressionLanguage {

  @Override
  public String name() {
    return "Jinja2";
  }

  @Override
  public boolean recognises(String text) {
    return text.contains("{{") && text.contains("}}");
  }

  @Override
  public void validate(String text) {
    // Every text is right for one who only looks for markers.
  }

  @Override
  public @Nullable Object evaluate(String text, EvaluationContext context) {
    throw new IllegalStateException("Expected no Jinja2 here, but found " + text);
  }
}
