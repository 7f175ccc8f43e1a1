package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Constant;
import dev.tramontane.expression.yaql.syntax.Expression.Keyword;
import dev.tramontane.expression.yaql.syntax.Expression.Missing;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A way in which the arguments of a call fit one overload: the parameter of each argument.
 *
 * @param byPosition one for each argument by position
 */
record Binding(FunctionDefinition function, Parameter[] byPosition, Map<String, Parameter> byName) {

  /**
   * Fits arguments to parameters. Values and constants must be of the right type already; what is
   * still to be evaluated is taken on trust.
   */
  static Optional<Binding> of(
      FunctionDefinition function,
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      boolean iterableDicts) {
    var parameters = function.positional();
    var byPosition = new Parameter[arguments.length];
    Map<String, Parameter> byName = named.isEmpty() ? Map.of() : new LinkedHashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      var parameter = parameters.get(i);
      boolean given = i < arguments.length && !(arguments[i] instanceof Missing);
      boolean givenByName = named.containsKey(parameter.name());
      if (given && givenByName || !given && !givenByName && !parameter.optional()) {
        return Optional.empty();
      }
      if (givenByName) {
        byName.put(parameter.name(), parameter);
      }
      if (i < arguments.length) {
        byPosition[i] = parameter;
      }
    }
    return new Binding(function, byPosition, byName).rest(arguments, named, iterableDicts);
  }

  private Optional<Binding> rest(
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      boolean iterableDicts) {
    for (int i = function.positional().size(); i < arguments.length; i++) {
      if (function.rest().isEmpty()) {
        return Optional.empty();
      }
      byPosition[i] = function.rest().get();
      if (arguments[i] instanceof Missing && !byPosition[i].type().takesMissing()) {
        return Optional.empty();
      }
    }
    for (var name : named.keySet()) {
      if (!byName.containsKey(name)) {
        if (function.namedRest().isEmpty()) {
          return Optional.empty();
        }
        byName.put(name, function.namedRest().get());
      }
    }
    return accepts(arguments, named, iterableDicts) ? Optional.of(this) : Optional.empty();
  }

  /** Whether all arguments are of the types of their parameters, as far as can be known. */
  boolean accepts(
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      boolean iterableDicts) {
    for (int i = 0; i < arguments.length; i++) {
      if (!accepts(byPosition[i], arguments[i], iterableDicts)) {
        return false;
      }
    }
    for (var entry : named.entrySet()) {
      if (!accepts(byName.get(entry.getKey()), entry.getValue(), iterableDicts)) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(
      @Nullable Parameter parameter, @Nullable Object argument, boolean iterableDicts) {
    if (parameter == null || argument instanceof Missing) {
      return true;
    }
    if (argument instanceof Expression expression) {
      return acceptsExpression(parameter, expression, iterableDicts);
    }
    return argument == null
        ? parameter.nullable() || parameter.type() == ParameterType.NOTHING
        : parameter.type().accepts(argument, iterableDicts);
  }

  private static boolean acceptsExpression(
      Parameter parameter, Expression expression, boolean iterableDicts) {
    if (parameter.type() == ParameterType.LAMBDA) {
      return !(expression instanceof Pair);
    }
    if (expression instanceof Pair || parameter.type() == ParameterType.MAPPING_RULE) {
      return expression instanceof Pair && parameter.type() == ParameterType.MAPPING_RULE;
    }
    return switch (expression) {
      case Constant constant -> accepts(parameter, constant.value(), iterableDicts);
      case Keyword keyword -> accepts(parameter, keyword.name(), iterableDicts);
      default -> true;
    };
  }

  boolean isLazy(int position) {
    return byPosition[position].type().isLazy();
  }

  boolean isLazy(String name) {
    var parameter = byName.get(name);
    return parameter != null && parameter.type().isLazy();
  }

  /** Whether both leave the same arguments unevaluated. */
  boolean isAsLazyAs(Binding other) {
    for (int i = 0; i < byPosition.length; i++) {
      if (isLazy(i) != other.isLazy(i)) {
        return false;
      }
    }
    return byName.keySet().stream().allMatch(name -> isLazy(name) == other.isLazy(name));
  }

  /** Whether some parameter is of a narrower type here than there, and none of a wider. */
  boolean isMoreSpecialThan(Binding other) {
    boolean narrower = false;
    for (int i = 0; i < byPosition.length; i++) {
      var here = byPosition[i].type();
      var there = other.byPosition[i].type();
      if (there.isSpecialOf(here)) {
        return false;
      }
      narrower |= here.isSpecialOf(there);
    }
    return narrower;
  }
}
