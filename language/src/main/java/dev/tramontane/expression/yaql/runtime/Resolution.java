package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.expression.yaql.syntax.Expression.Keyword;
import dev.tramontane.expression.yaql.syntax.Expression.Missing;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the overload that a call means, and calls it (section 6.2). While arguments are not
 * evaluated yet they are {@link Expression}s, which are no values.
 */
final class Resolution {

  private final Evaluation evaluation;
  private final FunctionTable library;
  private final PythonModel model;
  private final boolean iterableDicts;

  Resolution(Evaluation evaluation, FunctionTable library) {
    this.evaluation = evaluation;
    this.library = library;
    this.model = evaluation.model();
    this.iterableDicts = evaluation.context().options().iterableDicts();
  }

  @Nullable Object call(String name, Receiver receiver, List<Expression> arguments, Scope scope) {
    return callValues(name, receiver, arguments.toArray(), Map.of(), scope);
  }

  @Nullable Object callValues(
      String name,
      Receiver receiver,
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      Scope scope) {
    var levels = candidates(stripped(name), receiver, scope);
    if (levels.isEmpty()) {
      throw YaqlErrors.unknown(name, receiver, model);
    }
    boolean takesPairs = levels.getFirst().getFirst().withoutKeywords();
    requireAgreement(levels, takesPairs, name, receiver);
    var given = given(receiver, arguments, named, takesPairs);
    return new Choice(name, receiver, scope, given).call(levels);
  }

  private void requireAgreement(
      List<List<FunctionDefinition>> levels, boolean takesPairs, String name, Receiver receiver) {
    for (var level : levels) {
      for (var candidate : level) {
        if (candidate.withoutKeywords() != takesPairs) {
          throw YaqlErrors.ambiguous(name, receiver, model);
        }
      }
    }
  }

  private static String stripped(String name) {
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '_') {
      end--;
    }
    return name.substring(0, end);
  }

  private List<List<FunctionDefinition>> candidates(String name, Receiver receiver, Scope scope) {
    var known = receiver.isPresent() ? library.methods(name) : library.functions(name);
    var own = receiver.isPresent() ? List.<List<FunctionDefinition>>of() : scope.functions(name);
    if (own.isEmpty()) {
      return known.isEmpty() ? List.of() : List.of(known);
    }
    if (!known.isEmpty()) {
      own.add(known);
    }
    return own;
  }

  private static Given given(
      Receiver receiver,
      @Nullable Object[] arguments,
      Map<String, ? extends @Nullable Object> named,
      boolean takesPairs) {
    if (named.isEmpty() && (takesPairs || hasNoPair(arguments))) {
      return new Given(receiver.isPresent() ? behind(receiver.value(), arguments) : arguments);
    }
    var byPosition = new ArrayList<@Nullable Object>(arguments.length + 1);
    var byName = new LinkedHashMap<String, @Nullable Object>();
    if (receiver.isPresent()) {
      byPosition.add(receiver.value());
    }
    for (var argument : arguments) {
      if (!takesPairs && argument instanceof Pair pair) {
        byName.put(nameOf(pair), pair.value());
      } else {
        byPosition.add(argument);
      }
    }
    named.forEach((name, value) -> {
      if (byName.put(name, value) != null) {
        throw YaqlErrors.mappingTranslation();
      }
    });
    return new Given(byPosition.toArray(), byName);
  }

  private static boolean hasNoPair(@Nullable Object[] arguments) {
    for (var argument : arguments) {
      if (argument instanceof Pair) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object[] behind(@Nullable Object first, @Nullable Object[] arguments) {
    var all = new @Nullable Object[arguments.length + 1];
    all[0] = first;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static String nameOf(Pair pair) {
    if (pair.key() instanceof Keyword keyword) {
      return keyword.name();
    }
    throw YaqlErrors.mappingTranslation();
  }

  /** The arguments of a call, by position (the receiver first) and by name. */
  record Given(@Nullable Object[] byPosition, Map<String, @Nullable Object> byName) {

    Given(@Nullable Object[] byPosition) {
      this(byPosition, Map.of());
    }
  }

  /** The choice among the candidates of one call. */
  private final class Choice {

    private final String name;
    private final Receiver receiver;
    private final Scope scope;
    private final Given given;

    Choice(String name, Receiver receiver, Scope scope, Given given) {
      this.name = name;
      this.receiver = receiver;
      this.scope = scope;
      this.given = given;
    }

    @Nullable Object call(List<List<FunctionDefinition>> levels) {
      var fitting = fitting(levels);
      if (fitting.isEmpty()) {
        throw YaqlErrors.noMatch(name, receiver, model);
      }
      evaluateEager(fitting.getFirst().getFirst());
      for (var level : fitting) {
        var winner = winner(level);
        if (winner != null) {
          return winner.function().body().call(arguments(winner));
        }
      }
      throw YaqlErrors.noMatch(name, receiver, model);
    }

    private List<List<Binding>> fitting(List<List<FunctionDefinition>> levels) {
      var fitting = new ArrayList<List<Binding>>(levels.size());
      Binding first = null;
      for (var level : levels) {
        var bindings = new ArrayList<Binding>(level.size());
        for (var candidate : level) {
          var binding =
              Binding.of(candidate, given.byPosition(), given.byName(), iterableDicts).orElse(null);
          if (binding != null) {
            if (first != null && !first.isAsLazyAs(binding)) {
              throw YaqlErrors.ambiguous(name, receiver, model);
            }
            first = binding;
            bindings.add(binding);
          }
        }
        if (!bindings.isEmpty()) {
          fitting.add(bindings);
        }
      }
      return fitting;
    }

    private void evaluateEager(Binding binding) {
      var values = given.byPosition();
      for (int i = 0; i < values.length; i++) {
        if (values[i] instanceof Expression expression
            && !(expression instanceof Missing)
            && !binding.isLazy(i)) {
          values[i] = evaluation.evaluate(expression, scope);
        }
      }
      for (var entry : given.byName().entrySet()) {
        if (entry.getValue() instanceof Expression expression && !binding.isLazy(entry.getKey())) {
          entry.setValue(evaluation.evaluate(expression, scope));
        }
      }
    }

    private @Nullable Binding winner(List<Binding> level) {
      Binding winner = null;
      for (var binding : level) {
        if (!binding.accepts(given.byPosition(), given.byName(), iterableDicts)) {
          continue;
        }
        if (winner == null || binding.isMoreSpecialThan(winner)) {
          winner = binding;
        } else if (!winner.isMoreSpecialThan(binding)) {
          throw YaqlErrors.ambiguous(name, receiver, model);
        }
      }
      return winner;
    }

    private Arguments arguments(Binding binding) {
      var parameters = binding.function().positional();
      var values = new @Nullable Object[parameters.size()];
      for (int i = 0; i < values.length; i++) {
        var parameter = parameters.get(i);
        boolean byPosition =
            i < given.byPosition().length && !(given.byPosition()[i] instanceof Missing);
        var value =
            byPosition
                ? given.byPosition()[i]
                : given.byName().getOrDefault(parameter.name(), Arguments.MISSING);
        values[i] = checked(parameter, value);
      }
      return new Arguments(
          evaluation, scope, binding.function(), values, rest(binding), named(binding));
    }

    /** Makes texts pay for being read, and refuses collections over the limit of the options. */
    private @Nullable Object checked(Parameter parameter, @Nullable Object value) {
      if (value instanceof String text) {
        evaluation.meter().steps(text.length() / Meter.CHARACTERS_PER_STEP);
        return value;
      }
      int limit = evaluation.context().options().limitIterators();
      if (limit >= 0
          && value != null
          && parameter.type().isIterable()
          && ParameterType.sizeOf(value) > limit) {
        throw YaqlErrors.tooLarge(limit);
      }
      return value;
    }

    private List<@Nullable Object> rest(Binding binding) {
      var values = given.byPosition();
      int start = binding.function().positional().size();
      if (values.length <= start) {
        return List.of();
      }
      var parameter = binding.function().rest().orElseThrow();
      var rest = new ArrayList<@Nullable Object>(values.length - start);
      for (int i = start; i < values.length; i++) {
        rest.add(values[i] instanceof Missing ? null : checked(parameter, values[i]));
      }
      return rest;
    }

    private Map<String, @Nullable Object> named(Binding binding) {
      if (binding.function().namedRest().isEmpty()) {
        return Map.of();
      }
      var named = new LinkedHashMap<String, @Nullable Object>(given.byName());
      binding.function().positional().forEach(parameter -> named.remove(parameter.name()));
      return named;
    }
  }
}
