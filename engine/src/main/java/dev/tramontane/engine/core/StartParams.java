package dev.tramontane.engine.core;

import dev.tramontane.engine.EngineException;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import org.jspecify.annotations.Nullable;

/** The parameters of a root execution, with the environment found and evaluated. */
final class StartParams {

  private StartParams() {}

  static FrozenMap of(Turn turn, FrozenMap given, String namespace) {
    var env = environment(turn, given.get("env"));
    boolean evaluate = !Boolean.FALSE.equals(given.get("evaluate_env"));
    return given.with("env", evaluate ? evaluated(turn, env) : env).with("namespace", namespace);
  }

  private static FrozenMap environment(Turn turn, @Nullable Object env) {
    return switch (env) {
      case null -> Values.emptyMap();
      case FrozenMap map -> map;
      case String name ->
          turn.library()
              .environment(name)
              .orElseThrow(() ->
                  EngineException.invalid(
                      "environment-not-found",
                      "Environment is not found: " + name,
                      "Check the name, or save the environment first."));
      default ->
          throw EngineException.invalid(
              "invalid-environment",
              "Unexpected value type for environment [env=%s, type=%s]"
                  .formatted(PythonLike.text(env), PythonLike.typeName(env)),
              "Give a map or the name of a stored environment.");
    };
  }

  /** Expressions in the environment see the environment alone, and are evaluated once. */
  private static FrozenMap evaluated(Turn turn, FrozenMap env) {
    var data = Values.emptyMap().with("__env", env).withAll(env);
    try {
      return turn.evaluateMap(
          env, new EvaluationContext(data, WorkflowFunctions.none(), turn.entropy()));
    } catch (ExpressionException e) {
      throw EngineException.invalid(
          "invalid-environment",
          String.valueOf(e.getMessage()),
          "Correct the expression, or start with the parameter evaluate_env=false.");
    }
  }
}
