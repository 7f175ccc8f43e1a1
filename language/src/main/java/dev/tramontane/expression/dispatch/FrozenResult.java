package dev.tramontane.expression.dispatch;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.ExpressionException.Kind;
import dev.tramontane.expression.ExpressionLanguage;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.JsonForm;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonModel;
import org.jspecify.annotations.Nullable;

/**
 * One text evaluated and frozen. A lazy result is only computed while it is frozen, so that its
 * errors surface here.
 */
record FrozenResult(ExpressionLanguage language, String text) {

  @Nullable Object evaluate(EvaluationContext context) {
    var value = language.evaluate(text, context);
    var model = new PythonModel(DataLists.AS_LISTS, new Meter(context.budget()));
    try {
      return new JsonForm(model).freeze(value);
    } catch (BudgetSpent e) {
      throw failure("expression-budget", "BudgetSpent", e.getMessage());
    } catch (PythonException e) {
      throw failure("expression-failed", e.name(), e.getMessage());
    } catch (StackOverflowError e) {
      throw failure("expression-budget", "RecursionError", "values are nested too deeply");
    }
  }

  private ExpressionException failure(String code, String cause, @Nullable String message) {
    boolean isYaql = language.name().equals("YAQL");
    return new ExpressionException(
        isYaql ? Kind.YAQL_EVALUATION : Kind.JINJA_EVALUATION,
        code,
        cause,
        "Can not evaluate %s expression [expression=%s, error=%s]"
            .formatted(isYaql ? "YAQL" : "Jinja", text, message),
        -1);
  }
}
