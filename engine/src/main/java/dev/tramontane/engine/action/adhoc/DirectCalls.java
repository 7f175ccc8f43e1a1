package dev.tramontane.engine.action.adhoc;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.InputCheck;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.core.library.ActionDefinition;
import dev.tramontane.engine.core.library.ActionDefinition.AdHocAction;
import dev.tramontane.engine.core.library.ActionDefinition.StandardAction;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepares calls of actions outside any workflow, and finishes their results (reference:
 * language.md section 15, engine.md section 13.2). Pure; safe for many threads.
 */
public final class DirectCalls {

  private final Expressions expressions;
  private final Library library;

  public DirectCalls(Expressions expressions, Library library) {
    this.expressions = expressions;
    this.library = library;
  }

  /**
   * Follows a call down to the action in Java.
   *
   * @throws EngineException {@code INVALID} if there is no such action, the input does not fit, or
   *     an expression fails
   */
  public PreparedCall prepare(String name, String namespace, FrozenMap input, Entropy entropy) {
    var called = find(name, namespace);
    var given = check(called, input);
    var outputs = new ArrayList<@Nullable Object>();
    var seen = new HashSet<String>();
    var current = called;
    var arguments = given;
    while (current instanceof AdHocAction adHoc) {
      if (!seen.add(adHoc.name())) {
        throw basedOnItself(adHoc.name());
      }
      if (adHoc.model().output() != null) {
        outputs.addFirst(adHoc.model().output());
      }
      arguments = baseInput(adHoc.model(), arguments, entropy);
      current = find(adHoc.model().base(), adHoc.namespace());
      arguments = check(current, arguments);
    }
    return new PreparedCall(
        name, given, (StandardAction) current, arguments, Values.freezeList(outputs));
  }

  /** What the ad-hoc actions on the way make of the result; failures pass unchanged. */
  public ActionResult transform(PreparedCall call, ActionResult result, Entropy entropy) {
    if (!(result instanceof ActionResult.Success success)) {
      return result;
    }
    try {
      var value = success.data();
      for (var template : call.outputs()) {
        value = expressions.evaluate(template, value, context(asData(value), entropy));
      }
      return new ActionResult.Success(value);
    } catch (ExpressionException failure) {
      return new ActionResult.Failure(failure.getMessage());
    }
  }

  private ActionDefinition find(String name, String namespace) {
    return library
        .action(name, namespace)
        .orElseThrow(() ->
            EngineException.invalid(
                "unknown-action",
                "Failed to find action [action_name=%s]".formatted(name),
                "Check the name; the list of actions has all that can be called."));
  }

  /** The input with the defaults of an ad-hoc action filled in; those in Java have their own. */
  private static FrozenMap check(ActionDefinition action, FrozenMap input) {
    InputCheck.problem(action, input)
        .ifPresent(problem -> {
          throw EngineException.invalid(
              "invalid-action-input", problem, "Give exactly the parameters of the action.");
        });
    return action instanceof AdHocAction adHoc
        ? InputCheck.withDefaults(adHoc.model().input(), input)
        : input;
  }

  private FrozenMap baseInput(ActionModel model, FrozenMap arguments, Entropy entropy) {
    try {
      var evaluated = expressions.evaluate(model.baseInput(), context(arguments, entropy));
      return evaluated instanceof FrozenMap map ? map : Values.emptyMap();
    } catch (ExpressionException failure) {
      throw EngineException.invalid(
          failure.code(),
          String.valueOf(failure.getMessage()),
          "Correct the base-input of the action '%s'.".formatted(model.name()));
    }
  }

  private static FrozenMap asData(@Nullable Object value) {
    return value instanceof FrozenMap map ? map : Values.emptyMap();
  }

  private static EvaluationContext context(
      Map<String, ? extends @Nullable Object> data, Entropy entropy) {
    return new EvaluationContext(data, WorkflowFunctions.none(), entropy);
  }

  private static EngineException basedOnItself(String name) {
    return EngineException.invalid(
        "circular-action",
        "Failed to instantiate an action [action_desc=%s]: it is based on itself".formatted(name),
        "Change the base of one of the actions on the way.");
  }
}
