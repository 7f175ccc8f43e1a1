package dev.tramontane.language.reference;

import dev.tramontane.expression.yaql.library.Library;
import dev.tramontane.expression.yaql.runtime.FunctionDefinition;
import dev.tramontane.expression.yaql.runtime.Parameter;
import dev.tramontane.expression.yaql.runtime.ParameterType;
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
import dev.tramontane.language.reference.Reference.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The references of one YAQL expression. */
final class YaqlReferences {

  /** Functions that may hand something else than the data root to their arguments as {@code $}. */
  private static final Set<String> REBINDING = rebinding();

  /** Functions that look at one argument after another and leave {@code $} alone. */
  private static final Set<String> CONDITIONAL =
      Set.of("#operator_and", "#operator_or", "switch", "coalesce", "selectCase", "examine");

  private static final String ROOT = "1";
  private static final String DEFINE = "def";

  /**
   * What is known of the place of a node.
   *
   * @param hasRoot whether {@code $} is the data root there
   * @param isCertain whether the node is evaluated whenever the expression is
   */
  private record Place(boolean hasRoot, boolean isCertain) {

    Place maybe() {
      return new Place(hasRoot, false);
    }

    Place rebound() {
      return new Place(false, false);
    }
  }

  private final List<Reference> found = new ArrayList<>();
  private final Set<String> mentioned = new HashSet<>();

  private YaqlReferences() {}

  static List<Reference> in(Expression expression) {
    var references = new YaqlReferences();
    references.visit(expression, new Place(true, true));
    return references.guarded();
  }

  /** A variable that the expression also asks for by text is guarded; own functions are known. */
  private List<Reference> guarded() {
    boolean defines = found.stream().anyMatch(reference -> reference.name().equals(DEFINE));
    return found.stream()
        .filter(reference -> !defines || !isCall(reference))
        .map(reference ->
            reference.kind() == Kind.VARIABLE && mentioned.contains(reference.name())
                ? reference.uncertain()
                : reference)
        .toList();
  }

  private static boolean isCall(Reference reference) {
    return reference.kind() == Kind.YAQL_FUNCTION || reference.kind() == Kind.YAQL_METHOD;
  }

  private void visit(Expression expression, Place place) {
    switch (expression) {
      case Constant(String text, int _) -> mentioned.add(text);
      case Keyword(String name, int _) -> mentioned.add(name);
      case Constant _, Variable _, Missing _ -> {}
      case Wrapped(var inner, int _) -> visit(inner, place);
      case Pair pair -> {
        visit(pair.key(), place);
        visit(pair.value(), place);
      }
      case Call call -> call(call, Kind.YAQL_FUNCTION, place);
      case Operation operation -> operation(operation, place);
      case Access access -> access(access, place);
    }
  }

  private void access(Access access, Place place) {
    switch (access.member()) {
      case Keyword(String name, int offset) when isRoot(access.receiver()) ->
          variable(name, offset, access.nullSafe() ? place.maybe() : place);
      case Keyword _ -> visit(access.receiver(), place);
      case Call call -> {
        visit(access.receiver(), place);
        call(call, Kind.YAQL_METHOD, place);
      }
      case Expression other -> {
        visit(access.receiver(), place);
        visit(other, place.rebound());
      }
    }
  }

  private void variable(String name, int offset, Place place) {
    if (place.hasRoot()) {
      add(Kind.VARIABLE, name, offset, place);
    }
  }

  private void call(Call call, Kind kind, Place place) {
    add(kind, call.name(), call.offset(), place);
    if (call.name().equals("task") && kind == Kind.YAQL_FUNCTION) {
      taskName(call, place);
    }
    var inside = argumentsOf(call.name(), place);
    call.arguments().forEach(argument -> visit(argument, inside));
  }

  private static Place argumentsOf(String function, Place place) {
    if (CONDITIONAL.contains(function)) {
      return place.maybe();
    }
    return REBINDING.contains(function) ? place.rebound() : place;
  }

  private void taskName(Call call, Place place) {
    if (call.arguments().isEmpty()) {
      return;
    }
    switch (call.arguments().getFirst()) {
      case Constant(String name, int offset) ->
          found.add(new Reference(Kind.TASK, name, offset + 1, offset + 1 + name.length(), true));
      case Keyword(String name, int offset) -> add(Kind.TASK, name, offset, place);
      case Expression _ -> {}
    }
  }

  private void operation(Operation operation, Place place) {
    var arguments = operation.arguments();
    switch (operation.name()) {
      case "#indexer" -> index(arguments, place);
      case "#operator_and", "#operator_or" -> {
        visit(arguments.getFirst(), place);
        arguments.stream().skip(1).forEach(argument -> visit(argument, place.maybe()));
      }
      case "#operator_->" -> {
        visit(arguments.getFirst(), place);
        arguments.stream().skip(1).forEach(argument -> visit(argument, place.rebound()));
      }
      default -> arguments.forEach(argument -> visit(argument, place));
    }
  }

  /** {@code $[name]}, or a filter of a list, in which {@code $} is an item. */
  private void index(List<Expression> arguments, Place place) {
    var receiver = arguments.getFirst();
    if (arguments.size() == 2 && isRoot(receiver)) {
      keyOf(arguments.get(1)).ifPresent(key -> variable(key.name(), key.offset(), place));
    }
    visit(receiver, place);
    if (arguments.size() != 2 || keyOf(arguments.get(1)).isEmpty()) {
      arguments.stream().skip(1).forEach(argument -> visit(argument, place.rebound()));
    }
  }

  private static Optional<Keyword> keyOf(Expression argument) {
    return switch (argument) {
      case Keyword key -> Optional.of(key);
      case Constant(String name, int offset) -> Optional.of(new Keyword(name, offset + 1));
      case Expression _ -> Optional.empty();
    };
  }

  private static boolean isRoot(Expression expression) {
    return switch (expression) {
      case Variable(String name, int _) -> name.equals(ROOT);
      case Wrapped(var inner, int _) -> isRoot(inner);
      case Expression _ -> false;
    };
  }

  private void add(Kind kind, String name, int offset, Place place) {
    found.add(new Reference(kind, name, offset, offset + name.length(), place.isCertain()));
  }

  private static Set<String> rebinding() {
    return Library.TABLE.all().stream()
        .filter(YaqlReferences::takesLambdas)
        .map(FunctionDefinition::name)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean takesLambdas(FunctionDefinition definition) {
    return Stream.of(definition.positional().stream(), definition.rest().stream())
        .flatMap(parameters -> parameters)
        .map(Parameter::type)
        .anyMatch(type -> type == ParameterType.LAMBDA || type == ParameterType.MAPPING_RULE);
  }
}
