package dev.tramontane.expression.dispatch;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionLanguage;
import org.jspecify.annotations.Nullable;

/** A language whose data root is always {@code root}. */
record RootedLanguage(ExpressionLanguage language, @Nullable Object root)
    implements ExpressionLanguage {

  @Override
  public String name() {
    return language.name();
  }

  @Override
  public boolean recognises(String text) {
    return language.recognises(text);
  }

  @Override
  public void validate(String text) {
    language.validate(text);
  }

  @Override
  public @Nullable Object evaluate(String text, EvaluationContext context) {
    return language.evaluate(text, root, context);
  }
}
