package dev.tramontane.language.infer.yaql;

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
import dev.tramontane.language.infer.type.MemberObserver;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Type.UnionType;
import dev.tramontane.language.infer.type.Type.Unknown;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import java.util.List;
import java.util.Optional;

/**
 * Types one YAQL expression (reference: expressions.md sections 3 to 10). An expression that would
 * take too long is unknown.
 */
public final class YaqlTyper {

  private static final int MOST_NODES = 20_000;

  private final TypeEnvironment environment;
  private final MemberObserver observer;
  private int nodes;

  private YaqlTyper(TypeEnvironment environment, MemberObserver observer) {
    this.environment = environment;
    this.observer = observer;
  }

  /** The type of what the expression gives before it is made a JSON-like value. */
  public static Type type(
      Expression expression, TypeEnvironment environment, MemberObserver observer) {
    var scope = YaqlScope.outermost(environment.data());
    return new YaqlTyper(environment, observer).type(expression, scope);
  }

  TypeEnvironment environment() {
    return environment;
  }

  Type type(Expression expression, YaqlScope scope) {
    if (++nodes > MOST_NODES) {
      return Types.UNKNOWN;
    }
    return switch (expression) {
      case Constant constant -> ValueTypes.of(constant.value());
      case Keyword _ -> Scalar.TEXT;
      case Variable variable -> scope.variable(variable.name());
      case Wrapped wrapped -> type(wrapped.inner(), scope);
      case Pair pair -> pair(pair, scope);
      case Missing _ -> Types.UNKNOWN;
      case Call call -> call(call.name(), Optional.empty(), call.arguments(), scope);
      case Operation operation ->
          call(operation.name(), Optional.empty(), operation.arguments(), scope);
      case Access access -> access(access, scope);
    };
  }

  /** The text that an expression is, if it is written as a constant. */
  static Optional<String> constant(Expression expression) {
    return switch (expression) {
      case Keyword word -> Optional.of(word.name());
      case Constant constant when constant.value() instanceof String text -> Optional.of(text);
      case Constant _, Variable _, Wrapped _, Pair _, Missing _, Call _, Operation _, Access _ ->
          Optional.empty();
    };
  }

  private Type pair(Pair pair, YaqlScope scope) {
    type(pair.key(), scope);
    type(pair.value(), scope);
    return Types.UNKNOWN;
  }

  private Type call(
      String name, Optional<Type> receiver, List<Expression> arguments, YaqlScope scope) {
    if (name.equals("#operator_->")) {
      return Contexts.evaluated(arguments.getFirst(), arguments.getLast(), this, scope);
    }
    var call = new YaqlCall(this, scope, name, receiver, arguments);
    var type = scope.mayRedefine(name) ? Types.UNKNOWN : YaqlFunctions.type(call);
    call.visitRest();
    return type;
  }

  private Type access(Access access, YaqlScope scope) {
    var receiver = type(access.receiver(), scope);
    if (!access.nullSafe()) {
      return member(receiver, access.member(), scope);
    }
    var there = Types.without(receiver, Scalar.NULL);
    var type = there instanceof Nothing ? Types.NOTHING : member(there, access.member(), scope);
    return Types.canBe(receiver, Scalar.NULL) ? Types.join(type, Scalar.NULL) : type;
  }

  private Type member(Type receiver, Expression member, YaqlScope scope) {
    return switch (member) {
      case Call call -> call(call.name(), Optional.of(receiver), call.arguments(), scope);
      case Keyword word -> property(receiver, word, scope);
      case Constant _, Variable _, Wrapped _, Pair _, Missing _, Operation _, Access _ -> {
        type(member, scope);
        yield Types.UNKNOWN;
      }
    };
  }

  private Type property(Type receiver, Keyword word, YaqlScope scope) {
    observer.member(receiver, word.name(), word.offset());
    if (scope.mayRedefine("#property#" + word.name())) {
      return Types.UNKNOWN;
    }
    return orUnknown(property(receiver, word), receiver);
  }

  private Type property(Type receiver, Keyword word) {
    return Types.map(
        receiver,
        owner ->
            switch (owner) {
              case DictType dict -> dict.valueOf(word.name());
              case ListType list -> ofItems(list.item(), word);
              case CollectionType collection -> ofItems(collection.item(), word);
              case TupleType tuple -> ofItems(Types.join(tuple.items()), word);
              case Scalar scalar -> DateTypes.property(scalar, word.name());
              case Unknown _ -> Types.UNKNOWN;
              case Nothing _, UnionType _ -> Types.NOTHING;
            });
  }

  /** A property of a collection is the collection of its items' properties. */
  private Type ofItems(Type item, Keyword word) {
    observer.member(item, word.name(), word.offset());
    return new CollectionType(orUnknown(property(item, word), item));
  }

  /** What can only fail is called unknown; it is for checks to say more. */
  static Type orUnknown(Type type, Type operand) {
    return type instanceof Nothing && !(operand instanceof Nothing) ? Types.UNKNOWN : type;
  }
}
