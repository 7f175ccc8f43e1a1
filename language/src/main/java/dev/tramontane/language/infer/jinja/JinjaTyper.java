package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.Expression;
import dev.tramontane.expression.jinja.syntax.Expression.And;
import dev.tramontane.expression.jinja.syntax.Expression.Attribute;
import dev.tramontane.expression.jinja.syntax.Expression.Binary;
import dev.tramontane.expression.jinja.syntax.Expression.Call;
import dev.tramontane.expression.jinja.syntax.Expression.Comparison;
import dev.tramontane.expression.jinja.syntax.Expression.Concatenation;
import dev.tramontane.expression.jinja.syntax.Expression.Conditional;
import dev.tramontane.expression.jinja.syntax.Expression.DictLiteral;
import dev.tramontane.expression.jinja.syntax.Expression.Filter;
import dev.tramontane.expression.jinja.syntax.Expression.Item;
import dev.tramontane.expression.jinja.syntax.Expression.ListLiteral;
import dev.tramontane.expression.jinja.syntax.Expression.Literal;
import dev.tramontane.expression.jinja.syntax.Expression.Name;
import dev.tramontane.expression.jinja.syntax.Expression.Or;
import dev.tramontane.expression.jinja.syntax.Expression.Slice;
import dev.tramontane.expression.jinja.syntax.Expression.Test;
import dev.tramontane.expression.jinja.syntax.Expression.TupleLiteral;
import dev.tramontane.expression.jinja.syntax.Expression.Unary;
import dev.tramontane.language.infer.type.MemberObserver;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.TypeEnvironment;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Types Jinja2 expressions (reference: expressions.md section 12). An expression that would take
 * too long is unknown.
 */
public final class JinjaTyper {

  private static final int MOST_NODES = 20_000;
  private static final int LONGEST_TUPLE = 16;

  private final TypeEnvironment environment;
  private final MemberObserver observer;
  private final Calls calls = new Calls(this);
  private boolean changesValues;
  private int nodes;

  JinjaTyper(TypeEnvironment environment, MemberObserver observer) {
    this.environment = environment;
    this.observer = observer;
  }

  /** The type of what the expression gives before it is made a JSON-like value. */
  public static Type type(
      Expression expression, TypeEnvironment environment, MemberObserver observer) {
    var typer = new JinjaTyper(environment, observer);
    var type = typer.type(expression, JinjaScope.outermost(environment.data()));
    return typer.changesValues ? Types.UNKNOWN : Types.without(type, Scalar.UNDEFINED);
  }

  TypeEnvironment environment() {
    return environment;
  }

  MemberObserver observer() {
    return observer;
  }

  /** Notes that something is called that may change values, after which no type holds. */
  void noteChange() {
    changesValues = true;
  }

  Type type(Expression expression, JinjaScope scope) {
    if (++nodes > MOST_NODES) {
      return Types.UNKNOWN;
    }
    return switch (expression) {
      case Literal literal -> ValueTypes.of(literal.value());
      case Name name -> scope.type(name.name());
      case TupleLiteral tuple -> listOf(tuple.items(), scope);
      case ListLiteral list -> listOf(list.items(), scope);
      case DictLiteral dict -> dict(dict, scope);
      case Attribute attribute -> attribute(attribute, scope);
      case Item item -> item(item, scope);
      case Slice _ -> Types.UNKNOWN;
      case Call call -> calls.type(call, scope);
      case Filter filter -> filter(filter, scope);
      case Test test -> test(test, scope);
      case Unary unary -> unary(unary, scope);
      case Binary binary ->
          JinjaOperators.type(
              binary.operator(), type(binary.left(), scope), type(binary.right(), scope));
      case And and -> Types.join(type(and.left(), scope), type(and.right(), scope));
      case Or or ->
          Types.join(Types.without(type(or.left(), scope), Scalar.NULL), type(or.right(), scope));
      case Concatenation concatenation -> text(concatenation.parts(), scope);
      case Comparison comparison -> comparison(comparison, scope);
      case Conditional conditional -> conditional(conditional, scope);
    };
  }

  private Type listOf(List<Expression> items, JinjaScope scope) {
    var types = items.stream().map(item -> type(item, scope)).toList();
    return types.size() <= LONGEST_TUPLE ? new TupleType(types) : new ListType(Types.join(types));
  }

  private Type dict(DictLiteral literal, JinjaScope scope) {
    var dict = DictType.closed(Map.of());
    for (var entry : literal.entries()) {
      var key = JinjaArguments.constant(entry.key());
      type(entry.key(), scope);
      var value = type(entry.value(), scope);
      dict =
          key.isPresent()
              ? dict.with(key.get(), new Type.Field(value, true))
              : DictType.of(Types.join(dict.anyValue(), value));
    }
    return dict;
  }

  private Type attribute(Attribute attribute, JinjaScope scope) {
    var owner = type(attribute.value(), scope);
    observer.member(owner, attribute.name(), attribute.offset());
    return Members.attribute(owner, attribute.name());
  }

  private Type item(Item item, JinjaScope scope) {
    var owner = type(item.value(), scope);
    if (item.key() instanceof Slice slice) {
      List.of(slice.start(), slice.stop(), slice.step())
          .forEach(bound -> bound.ifPresent(each -> type(each, scope)));
      return Members.slice(owner);
    }
    type(item.key(), scope);
    return Members.item(owner, item.key());
  }

  private Type filter(Filter filter, JinjaScope scope) {
    var value = filter.value().map(each -> type(each, scope)).orElse(Scalar.TEXT);
    var arguments = new JinjaArguments(filter.arguments(), this, scope);
    arguments.visit();
    return Filters.type(filter.name(), value, arguments);
  }

  private Type test(Test test, JinjaScope scope) {
    type(test.value(), scope);
    new JinjaArguments(test.arguments(), this, scope).visit();
    return Scalar.BOOL;
  }

  private Type unary(Unary unary, JinjaScope scope) {
    var value = type(unary.value(), scope);
    return switch (unary.operator()) {
      case NOT -> Scalar.BOOL;
      case MINUS, PLUS -> JinjaOperators.number(value);
    };
  }

  private Type text(List<Expression> parts, JinjaScope scope) {
    parts.forEach(part -> type(part, scope));
    return Scalar.TEXT;
  }

  private Type comparison(Comparison comparison, JinjaScope scope) {
    type(comparison.first(), scope);
    comparison.others().forEach(other -> type(other.value(), scope));
    return Scalar.BOOL;
  }

  private Type conditional(Conditional conditional, JinjaScope scope) {
    type(conditional.test(), scope);
    var then = type(conditional.then(), scope);
    Optional<Type> otherwise = conditional.otherwise().map(each -> type(each, scope));
    return Types.join(then, otherwise.orElse(Scalar.NULL));
  }
}
