package dev.tramontane.expression.yaql;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import dev.tramontane.expression.ExpressionLanguage;
import dev.tramontane.expression.ExpressionOptions;
import dev.tramontane.expression.compiled.CompiledTexts;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.yaql.Markers.Marker;
import dev.tramontane.expression.yaql.library.Library;
import dev.tramontane.expression.yaql.runtime.Evaluation;
import dev.tramontane.expression.yaql.runtime.OutputConversion;
import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Parser;
import dev.tramontane.expression.yaql.syntax.Syntax;
import dev.tramontane.expression.yaql.syntax.YaqlSyntaxException;
import org.jspecify.annotations.Nullable;

/** The YAQL language: expressions in {@code <% %>} (reference: expressions.md sections 1 to 11). */
public final class Yaql implements ExpressionLanguage {

  private static final Syntax USUAL = syntax(ExpressionOptions.DEFAULT);

  private final CompiledTexts<CompiledText> texts = new CompiledTexts<>();
  private final CompiledTexts<Expression> expressions = new CompiledTexts<>();

  /** How many expressions were parsed so far; evaluating one again parses nothing. */
  public long parses() {
    return expressions.parses();
  }

  @Override
  public String name() {
    return "YAQL";
  }

  @Override
  public boolean recognises(String text) {
    return Markers.arePresentIn(text);
  }

  @Override
  public void validate(String text) {
    for (var marker : Markers.in(text)) {
      try {
        Parser.parse(marker.expression(), USUAL);
      } catch (YaqlSyntaxException e) {
        throw new ExpressionException(
            Kind.YAQL_GRAMMAR,
            e.isTooDeep() ? "expression-budget" : "yaql-syntax",
            e.causeName(),
            String.valueOf(e.getMessage()),
            marker.start() + e.offset());
      }
    }
  }

  @Override
  public @Nullable Object evaluate(String text, EvaluationContext context) {
    return evaluate(text, context.data(), context);
  }

  /**
   * Like {@link #evaluate(String, EvaluationContext)}, with something else than the data as {@code
   * $}.
   */
  public @Nullable Object evaluate(String text, @Nullable Object root, EvaluationContext context) {
    var compiled = texts.get(text, CompiledText::of);
    if (compiled.isOne()) {
      return evaluateMarker(compiled.markers().getFirst(), root, context);
    }
    var result = text;
    for (var marker : compiled.markers()) {
      result = replaced(result, marker, evaluateMarker(marker, root, context), context);
    }
    return result;
  }

  private @Nullable Object evaluateMarker(
      Marker marker, @Nullable Object root, EvaluationContext context) {
    try {
      return evaluateExpression(marker.expression(), root, context);
    } catch (ExpressionException e) {
      throw e.shifted(marker.start());
    }
  }

  /** Each text is replaced wherever it stands by then, even in what came from earlier values. */
  private static String replaced(
      String text, Marker marker, @Nullable Object value, EvaluationContext context) {
    var model = new PythonModel(DataLists.AS_LISTS, new Meter(context.budget()));
    try {
      var replaced = text.replace(marker.marked(), model.text().str(value));
      model.meter().bytes(replaced.length());
      return replaced;
    } catch (BudgetSpent e) {
      throw budget(marker.expression(), e, marker.start());
    }
  }

  /**
   * Evaluates one expression that stands without markers.
   *
   * @return a value of the Python-like model
   */
  public @Nullable Object evaluateExpression(String expression, EvaluationContext context) {
    return evaluateExpression(expression, context.data(), context);
  }

  /**
   * The same with something else than the data as {@code $}.
   *
   * @throws ExpressionException of the kind {@code YAQL_EVALUATION} for whatever goes wrong; the
   *     offset counts from the start of {@code expression}
   */
  public @Nullable Object evaluateExpression(
      String expression, @Nullable Object root, EvaluationContext context) {
    var evaluation = new Evaluation(context, Library.TABLE);
    try {
      var parsed = parse(expression, context);
      return new OutputConversion(evaluation).convert(evaluation.run(parsed, root));
    } catch (PythonException e) {
      throw failure(
          "expression-failed", expression, e.name(), e.getMessage(), evaluation.failureOffset());
    } catch (BudgetSpent e) {
      throw budget(expression, e, evaluation.failureOffset());
    } catch (StackOverflowError e) {
      throw failure("expression-budget", expression, "RecursionError", "it goes too deep", -1);
    }
  }

  private Expression parse(String expression, EvaluationContext context) {
    try {
      var syntax = syntax(context.options());
      return syntax.equals(USUAL)
          ? expressions.get(expression, text -> Parser.parse(text, USUAL))
          : Parser.parse(expression, syntax);
    } catch (YaqlSyntaxException e) {
      throw failure(
          e.isTooDeep() ? "expression-budget" : "yaql-syntax",
          expression,
          e.causeName(),
          e.getMessage(),
          e.offset());
    }
  }

  private static Syntax syntax(ExpressionOptions options) {
    return new Syntax(options.keywordOperator(), options.allowDelegates());
  }

  private static ExpressionException budget(String expression, BudgetSpent spent, int offset) {
    return failure("expression-budget", expression, "BudgetSpent", spent.getMessage(), offset);
  }

  private static ExpressionException failure(
      String code, String expression, String cause, @Nullable String message, int offset) {
    return new ExpressionException(
        Kind.YAQL_EVALUATION,
        code,
        cause,
        "Can not evaluate YAQL expression [expression=%s, error=%s]"
            .formatted(expression.strip(), message),
        offset);
  }
}
