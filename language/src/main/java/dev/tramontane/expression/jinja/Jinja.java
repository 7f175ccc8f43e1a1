package dev.tramontane.expression.jinja;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import dev.tramontane.expression.ExpressionLanguage;
import dev.tramontane.expression.compiled.CompiledTexts;
import dev.tramontane.expression.jinja.evaluate.Evaluator;
import dev.tramontane.expression.jinja.evaluate.Session;
import dev.tramontane.expression.jinja.syntax.Parser;
import dev.tramontane.expression.jinja.syntax.SyntaxError;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.PythonException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Jinja2 3.1 as Mistral drives it. A text that is one {@code {{ expression }}} gives the native
 * value, every other text is rendered. Unlike Mistral, which fails on a text that has blocks but no
 * {@code {{ }}}, this renders it: the failure is an accident that no workflow can depend on.
 */
public final class Jinja implements ExpressionLanguage {

  private static final String BUDGET = "expression-budget";
  private static final String FAILED = "expression-failed";
  private static final String SYNTAX = "expression-syntax";
  private static final int MARKER = CompiledText.MARKER;

  private final CompiledTexts<CompiledText> texts = new CompiledTexts<>();

  /** How many texts were parsed so far; evaluating one again parses nothing. */
  public long parses() {
    return texts.parses();
  }

  @Override
  public String name() {
    return "Jinja2";
  }

  @Override
  public boolean recognises(String text) {
    return Markers.areIn(text);
  }

  @Override
  public void validate(String text) {
    try {
      Parser.template(text);
    } catch (SyntaxError e) {
      throw new ExpressionException(
          Kind.JINJA_GRAMMAR, codeOf(e), causeOf(e), "Syntax error: " + e.getMessage(), e.offset());
    } catch (StackOverflowError _) {
      throw new ExpressionException(
          Kind.JINJA_GRAMMAR, BUDGET, "RecursionError", "The text is nested too deeply", -1);
    }
  }

  @Override
  public @Nullable Object evaluate(String text, EvaluationContext context) {
    return evaluate(text, context.data(), context);
  }

  @Override
  public @Nullable Object evaluate(String text, @Nullable Object data, EvaluationContext context) {
    var session = new Session(data, context);
    int shift = Markers.isWhole(text) ? MARKER : 0;
    return guarded(text, session, shift, () -> value(texts.get(text, CompiledText::of), session));
  }

  private static @Nullable Object value(CompiledText compiled, Session session) {
    var evaluator = new Evaluator(session);
    return switch (compiled) {
      case CompiledText.One(var expression) -> evaluator.value(expression);
      case CompiledText.Many(var template) -> evaluator.text(template);
    };
  }

  private static @Nullable Object guarded(
      String text, Session session, int shift, Supplier<@Nullable Object> evaluation) {
    try {
      return evaluation.get();
    } catch (SyntaxError e) {
      throw failure(text, codeOf(e), causeOf(e), e.getMessage(), e.offset() + shift);
    } catch (PythonException e) {
      throw failure(text, FAILED, e.name(), e.getMessage(), place(session, shift));
    } catch (BudgetSpent e) {
      throw failure(text, BUDGET, "BudgetSpent", e.getMessage(), place(session, shift));
    } catch (StackOverflowError _) {
      // Levels are counted, but lazy values can be wrapped around each other without any.
      throw failure(
          text, BUDGET, "RecursionError", "values are nested too deeply", place(session, shift));
    }
  }

  private static int place(Session session, int shift) {
    return session.offset() < 0 ? -1 : session.offset() + shift;
  }

  private static String codeOf(SyntaxError error) {
    return switch (error.reason()) {
      case SYNTAX, ASSERTION -> SYNTAX;
      case TOO_DEEP -> BUDGET;
    };
  }

  private static String causeOf(SyntaxError error) {
    return switch (error.reason()) {
      case SYNTAX -> "TemplateSyntaxError";
      case ASSERTION -> "TemplateAssertionError";
      case TOO_DEEP -> "RecursionError";
    };
  }

  private static ExpressionException failure(
      String text, String code, String cause, @Nullable String message, int offset) {
    return new ExpressionException(
        Kind.JINJA_EVALUATION,
        code,
        cause,
        "Can not evaluate Jinja expression [expression=%s, error=%s]".formatted(text, message),
        offset);
  }
}
