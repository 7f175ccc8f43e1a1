package dev.tramontane.engine.core;

import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.expression.EvaluationContext;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the values of policies and refuses those of a wrong type, in Mistral's words
 * (reference: language.md section 13).
 */
record PolicyValues(Turn turn, EvaluationContext context) {

  static PolicyValues of(Turn turn, TaskExecution task) {
    return new PolicyValues(turn, turn.scopes().taskInput(task));
  }

  /** A number that is not negative; 0 where the policy is not set. */
  long number(@Nullable Object value, String policyName) {
    if (value == null) {
      return 0;
    }
    var evaluated = turn.evaluate(value, context);
    if (evaluated instanceof Long number && number >= 0) {
      return number;
    }
    boolean tooSmall = evaluated instanceof Long;
    boolean tooBig = evaluated instanceof BigInteger;
    throw wrong(
        policyName,
        tooBig
            ? PythonLike.repr(evaluated) + " is too big"
            : tooSmall
                ? PythonLike.repr(evaluated) + " is less than the minimum of 0"
                : PythonLike.repr(evaluated) + " is not of type 'integer'");
  }

  /** A truth value; false where the policy is not set. */
  boolean flag(@Nullable Object value, String policyName) {
    if (value == null) {
      return false;
    }
    var evaluated = turn.evaluate(value, context);
    if (evaluated instanceof Boolean flag) {
      return flag;
    }
    throw wrong(policyName, PythonLike.repr(evaluated) + " is not of type 'boolean'");
  }

  private static TaskFailure wrong(String policyName, String problem) {
    return new TaskFailure(
        "Invalid data type in %s: %s. Value(s) can be shown after YAQL evaluating. If you use YAQL"
                .formatted(policyName, problem)
            + " here, please correct it.");
  }
}
