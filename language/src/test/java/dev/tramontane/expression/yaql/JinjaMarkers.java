package dev.tramontane.expression.yaql;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionLanguage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Jinja2 as far as it takes to tell its texts from others. */
final class JinjaMarkers implements ExpressionLanguage {

  private static final Pattern MARKED = Pattern.compile("\\{\\{.*?\\}\\}|\\{%.*?%\\}");

  @Override
  public String name() {
    return "Jinja2";
  }

  @Override
  public boolean recognises(String text) {
    return MARKED.matcher(text).find();
  }

  @Override
  public void validate(String text) {
    // Every text is right for one who only looks for markers.
  }

  @Override
  public @Nullable Object evaluate(String text, EvaluationContext context) {
    throw new IllegalStateException("Expected no Jinja2 in a case of YAQL, but found " + text);
  }
}
