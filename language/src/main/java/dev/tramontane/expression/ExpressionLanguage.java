package dev.tramontane.expression;

import org.jspecify.annotations.Nullable;

/**
 * One of the two languages, driven as Mistral drives it (reference: expressions.md section 1).
 * Implementations are immutable and may be used by many threads at once; compiled expressions may
 * be cached inside.
 */
public interface ExpressionLanguage {

  /** Short name for messages: {@code YAQL} or {@code Jinja2}. */
  String name();

  /** Whether {@code text} holds an expression of this language. */
  boolean recognises(String text);

  /**
   * Checks the syntax of all expressions in {@code text}.
   *
   * @throws ExpressionException of a grammar kind, with the offset of the first error in {@code
   *     text}
   */
  void validate(String text);

  /**
   * Evaluates the expressions inline in {@code text}: the native value if one expression is the
   * whole text, otherwise the text with each expression replaced.
   *
   * @return a value of the Python-like model (package {@code python}), not yet frozen
   * @throws ExpressionException if anything fails or the budget is spent
   */
  @Nullable Object evaluate(String text, EvaluationContext context);

  /**
   * Like {@link #evaluate(String, EvaluationContext)} with a value of any kind as the data root, as
   * the output of an ad-hoc action has it. A language that knows only maps there uses the data of
   * {@code context}, which is {@code root} if that is a map.
   */
  default @Nullable Object evaluate(String text, @Nullable Object root, EvaluationContext context) {
    return evaluate(text, context);
  }
}
