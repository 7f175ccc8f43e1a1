package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Access;
import dev.tramontane.expression.yaql.syntax.Expression.Call;
import dev.tramontane.expression.yaql.syntax.Expression.Constant;
import dev.tramontane.expression.yaql.syntax.Expression.Keyword;
import dev.tramontane.expression.yaql.syntax.Expression.Missing;
import dev.tramontane.expression.yaql.syntax.Expression.Operation;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import dev.tramontane.expression.yaql.syntax.Expression.Variable;
import dev.tramontane.expression.yaql.syntax.Expression.Wrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation of one expression: walks its tree, and pays for every node. */
public final class Evaluation {

  /** Nested nodes and iterators for each call that the budget allows inside another. */
  private static final int NODES_PER_CALL = 4;

  private final EvaluationContext context;
  private final PythonModel model;
  private final Resolution resolution;
  private final ScalarOperators scalars;
  private final int deepest;
  private int depth;
  private int failureOffset = -1;

  public Evaluation(EvaluationContext context, FunctionTable library) {
    this.context = context;
    this.model =
        new PythonModel(
            context.options().convertInputData() ? DataLists.AS_TUPLES : DataLists.AS_LISTS,
            new Meter(context.budget()));
    this.resolution = new Resolution(this, library);
    this.scalars = new ScalarOperators(model);
    this.deepest = context.budget().depth() * NODES_PER_CALL;
  }

  public EvaluationContext context() {
    return context;
  }

  public PythonModel model() {
    return model;
  }

  public Meter meter() {
    return model.meter();
  }

  /** Offset of the innermost node whose evaluation failed, -1 if none did. */
  public int failureOffset() {
    return failureOffset;
  }

  /**
   * Evaluates {@code expression} with {@code $} set to {@code root}, and what Mistral sets beside
   * it where the root is a map.
   */
  public @Nullable Object run(Expression expression, @Nullable Object root) {
    return evaluate(expression, Scope.outermost(root));
  }

  /** Counts nodes and iterators inside each other; pair it with {@link #comeBack}. */
  void goDeeper() {
    if (++depth > deepest) {
      throw new BudgetSpent(
          "Expected at most %d nodes inside each other, but found more".formatted(deepest));
    }
  }

  void comeBack() {
    depth--;
  }

  @Nullable Object evaluate(Expression expression, Scope scope) {
    meter().step();
    return switch (expression) {
      case Constant constant -> constant.value();
      case Keyword keyword -> keyword.name();
      case Variable variable -> scope.get(variable.name());
      case Wrapped wrapped -> evaluate(wrapped.inner(), scope);
      case Missing _ -> null;
      case Pair pair -> evaluate(pair.value(), scope);
      case Access access -> inside(access, scope);
      case Call call -> inside(call, scope);
      case Operation operation -> inside(operation, scope);
    };
  }

  /** Evaluates a node that has nodes inside it. */
  private @Nullable Object inside(Expression node, Scope scope) {
    goDeeper();
    try {
      return switch (node) {
        case Access access -> access(access, scope);
        case Call call -> resolution.call(call.name(), Receiver.NONE, call.arguments(), scope);
        case Operation operation -> operation(operation, scope);
        case Constant _, Keyword _, Variable _, Wrapped _, Missing _, Pair _ ->
            throw new IllegalStateException("Expected a node with parts, but found " + node);
      };
    } catch (PythonException | BudgetSpent e) {
      if (failureOffset < 0) {
        failureOffset = node.offset();
      }
      throw e;
    } finally {
      comeBack();
    }
  }

  /** Numbers and texts are computed at once; all else looks for its overload. */
  private @Nullable Object operation(Operation operation, Scope scope) {
    var arguments = operation.arguments();
    if (!ScalarOperators.mayApply(operation) || scope.hasFunctions()) {
      return resolution.call(operation.name(), Receiver.NONE, arguments, scope);
    }
    var left = evaluate(arguments.get(0), scope);
    var right = evaluate(arguments.get(1), scope);
    return left != null && right != null && scalars.applies(operation.name(), left, right)
        ? scalars.apply(operation.name(), left, right)
        : resolution.callValues(
            operation.name(), Receiver.NONE, new Object[] {left, right}, Map.of(), scope);
  }

  private @Nullable Object access(Access access, Scope scope) {
    if (access.nullSafe()) {
      var receiver = evaluate(access.receiver(), scope);
      return receiver == null ? null : member(receiver, access.member(), scope);
    }
    requireMember(access.member());
    return member(evaluate(access.receiver(), scope), access.member(), scope);
  }

  private void requireMember(Expression member) {
    if (!(member instanceof Keyword) && !(member instanceof Call)) {
      throw YaqlErrors.noMatch("#operator_.", Receiver.NONE, model);
    }
  }

  private @Nullable Object member(@Nullable Object receiver, Expression member, Scope scope) {
    requireMember(member);
    return member instanceof Call call
        ? resolution.call(call.name(), Receiver.of(receiver), call.arguments(), scope)
        : property(receiver, ((Keyword) member).name(), scope);
  }

  private @Nullable Object property(@Nullable Object receiver, String name, Scope scope) {
    if (receiver instanceof Map<?, ?> map) {
      return lookUp(map, name);
    }
    if (ParameterType.isIterable(receiver)) {
      var items = Items.of(receiver, this);
      return new LazyIterator(this) {
        @Override
        protected @Nullable Object produce() {
          return items.hasNext() ? property(items.next(), name, scope) : END;
        }
      };
    }
    return resolution.callValues(
        "#property#" + name, Receiver.NONE, new Object[] {receiver}, Map.of(), scope);
  }

  /** {@code map[key]}; a missing key is a KeyError. */
  public @Nullable Object lookUp(Map<?, ?> map, @Nullable Object key) {
    var value = PythonMaps.get(map, key);
    if (value == null && !PythonMaps.containsKey(map, key)) {
      throw PythonException.keyError(model.text().repr(key));
    }
    return value;
  }

  /** Calls a function by name with values, as operators and {@code call} do. */
  public @Nullable Object call(
      String name,
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      Scope scope) {
    if (arguments.length == 2
        && arguments[0] != null
        && arguments[1] != null
        && scalars.applies(name, arguments[0], arguments[1])
        && !scope.hasFunctions()) {
      return scalars.apply(name, arguments[0], arguments[1]);
    }
    return resolution.callValues(name, Receiver.NONE, arguments, named, scope);
  }

  /** Calls a method of {@code receiver} by name with values. */
  public @Nullable Object callMethod(
      String name,
      @Nullable Object receiver,
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      Scope scope) {
    return resolution.callValues(name, Receiver.of(receiver), arguments, named, scope);
  }
}
