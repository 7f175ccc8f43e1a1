package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.view.Scopes;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.expression.Budget;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.ExpressionException;
import dev.tramontane.expression.Interruption;
import dev.tramontane.expression.dispatch.Expressions;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions in a frame as the engine would there, without side effects. */
final class FrameEvaluator {

  private static final Budget BUDGET = new Budget(500_000, 200, 8L << 20);
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final String YAQL_START = "<% ";
  private static final String YAQL_END = " %>";

  private final Library library;
  private final Expressions expressions;
  private final InstantSource clock;
  private final RandomGenerator random;

  FrameEvaluator(
      Library library, Expressions expressions, InstantSource clock, RandomGenerator random) {
    this.library = library;
    this.expressions = expressions;
    this.clock = clock;
    this.random = random;
  }

  /** Evaluates a text with marked expressions; one without any mark is taken as YAQL. */
  Evaluation evaluate(ExecutionTree tree, TaskExecution task, String expression) {
    boolean bare = !expressions.isExpression(expression);
    var text = bare ? YAQL_START + expression + YAQL_END : expression;
    try {
      return new Evaluation.Value(inTime(() -> expressions.evaluate(text, frame(tree, task))));
    } catch (ExpressionException failure) {
      int offset = bare ? unwrapped(failure.offset(), expression) : failure.offset();
      return new Evaluation.Failed(failure.code(), String.valueOf(failure.getMessage()), offset);
    }
  }

  /** Nobody waits longer for the answer to a question. */
  private static @Nullable Object inTime(Supplier<@Nullable Object> evaluation) {
    long begin = System.nanoTime();
    return Interruption.when(() -> System.nanoTime() - begin > LONGEST.toNanos(), evaluation);
  }

  /** An offset in the wrapped text as one in the text that the person wrote. */
  private static int unwrapped(int offset, String expression) {
    return offset < 0 ? offset : Math.clamp(offset - YAQL_START.length(), 0, expression.length());
  }

  /** What templates would give now; where one fails, its message stands for the value. */
  FrozenMap preview(ExecutionTree tree, TaskExecution task, FrozenMap templates) {
    var context = frame(tree, task);
    var values = new LinkedHashMap<String, @Nullable Object>();
    templates.forEach(
        (name, template) -> values.put(name, inTime(() -> valueOrMessage(template, context))));
    return Values.freezeMap(values);
  }

  private @Nullable Object valueOrMessage(@Nullable Object template, EvaluationContext context) {
    try {
      return expressions.evaluate(template, context);
    } catch (ExpressionException failure) {
      return "⚠ " + failure.getMessage();
    }
  }

  /** Before the action what its input sees, after it what publishing and the clauses see. */
  private EvaluationContext frame(ExecutionTree tree, TaskExecution task) {
    var entropy = new Entropy(clock.instant(), random);
    var scopes = new Scopes(tree, library, entropy);
    var held = tree.debug().held().get(task.id());
    EvaluationContext context;
    if (task.isCompleted()) {
      context = scopes.routing(task);
    } else if (held != null && held.phase() == StopPhase.AFTER_ACTION) {
      context = scopes.publishing(task);
    } else {
      context = scopes.taskInput(task);
    }
    return new EvaluationContext(
        context.data(), context.functions(), entropy, BUDGET, context.options());
  }
}
