package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.function.Library;
import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.BuiltinFunction;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Member;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.jinja.syntax.CallArguments;
import dev.tramontane.expression.jinja.syntax.Expression;
import dev.tramontane.expression.jinja.syntax.Expression.And;
import dev.tramontane.expression.jinja.syntax.Expression.Attribute;
import dev.tramontane.expression.jinja.syntax.Expression.Binary;
import dev.tramontane.expression.jinja.syntax.Expression.Call;
import dev.tramontane.expression.jinja.syntax.Expression.Comparison;
import dev.tramontane.expression.jinja.syntax.Expression.ComparisonOperator;
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
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the values of expressions. */
final class ExpressionRunner {

  private final Session session;
  private final Slices slices;

  ExpressionRunner(Session session) {
    this.session = session;
    this.slices = new Slices(session);
  }

  @Nullable Object value(Expression expression, Scope scope) {
    session.enter(expression.offset());
    var value =
        switch (expression) {
          case Literal literal -> literal.value();
          case Name name -> variable(name.name(), scope);
          case TupleLiteral tuple -> PythonTuple.copyOf(values(tuple.items(), scope));
          case ListLiteral list -> values(list.items(), scope);
          case DictLiteral dict -> dict(dict, scope);
          case Attribute attribute -> attribute(attribute, scope);
          case Item item -> item(item, scope);
          case Slice slice -> throw outsideBrackets(slice);
          case Call call -> call(call, arguments(call.arguments(), scope), scope);
          case Filter filter -> filter(filter, scope);
          case Test test -> test(test, scope);
          case Unary unary -> unary(unary, scope);
          case Binary binary -> binary(binary, scope);
          case And and -> and(and, scope);
          case Or or -> or(or, scope);
          case Concatenation concatenation -> concatenation(concatenation, scope);
          case Comparison comparison -> comparison(comparison, scope);
          case Conditional conditional -> conditional(conditional, scope);
        };
    session.leave();
    return value;
  }

  private static PythonException outsideBrackets(Slice slice) {
    return PythonException.typeError(
        "a slice cannot be part of a tuple (offset %d)".formatted(slice.offset()));
  }

  private @Nullable Object variable(String name, Scope scope) {
    return scope
        .find(name)
        .map(found -> new Member(session.changes().current(found.value())))
        .or(() -> Library.function(name).map(BuiltinFunction::new).map(Member::new))
        .orElseGet(() -> new Member(Undefined.variable(name)))
        .value();
  }

  private PythonList values(List<Expression> expressions, Scope scope) {
    var values = new PythonList();
    expressions.forEach(expression -> values.add(value(expression, scope)));
    return values;
  }

  private Object dict(DictLiteral literal, Scope scope) {
    var dict = session.model().newDict();
    for (var entry : literal.entries()) {
      var key = Undefined.require(value(entry.key(), scope));
      dict.set(key, value(entry.value(), scope));
    }
    return dict;
  }

  private @Nullable Object attribute(Attribute attribute, Scope scope) {
    var value = value(attribute.value(), scope);
    session.at(attribute.offset());
    return session.attribute(value, attribute.name());
  }

  private @Nullable Object item(Item item, Scope scope) {
    var value = value(item.value(), scope);
    if (item.key() instanceof Slice slice) {
      var start = optional(slice.start(), scope);
      var stop = optional(slice.stop(), scope);
      var step = optional(slice.step(), scope);
      session.at(item.offset());
      return slices.slice(value, start, stop, step);
    }
    var key = value(item.key(), scope);
    session.at(item.offset());
    return session.item(value, key);
  }

  private @Nullable Object optional(Optional<Expression> expression, Scope scope) {
    return expression.isEmpty() ? null : value(expression.get(), scope);
  }

  @Nullable Object call(Call call, Arguments arguments, Scope scope) {
    var callee = value(call.callee(), scope);
    session.at(call.offset());
    return session.call(callee, arguments);
  }

  Arguments arguments(CallArguments arguments, Scope scope) {
    if (arguments.equals(CallArguments.NONE)) {
      return Arguments.NONE;
    }
    var positional = values(arguments.positional(), scope);
    arguments.spread().ifPresent(spread -> positional.addAll(session.list(value(spread, scope))));
    var named = new LinkedHashMap<String, @Nullable Object>();
    arguments
        .named()
        .forEach(argument -> named.put(argument.name(), value(argument.value(), scope)));
    arguments.spreadNamed().ifPresent(spread -> addNamed(value(spread, scope), named));
    return new Arguments(positional, named);
  }

  private void addNamed(@Nullable Object spread, Map<String, @Nullable Object> named) {
    if (!(Undefined.require(spread) instanceof Map<?, ?> map)) {
      throw PythonException.typeError(
          "argument after ** must be a mapping, not " + TypeNames.of(spread));
    }
    session
        .iterate(map)
        .forEachRemaining(key -> named.put(session.text(key), session.item(map, key)));
  }

  /** Applies the filter of a block, whose innermost value is the text of the block. */
  @Nullable Object filterText(Filter filter, Object text, Scope scope) {
    var value =
        filter.value().isPresent() && filter.value().get() instanceof Filter inner
            ? filterText(inner, text, scope)
            : text;
    return filter(filter, value, scope);
  }

  private @Nullable Object filter(Filter filter, Scope scope) {
    return filter(filter, optional(filter.value(), scope), scope);
  }

  private @Nullable Object filter(Filter filter, @Nullable Object value, Scope scope) {
    var arguments = arguments(filter.arguments(), scope);
    session.at(filter.offset());
    return session.filter(filter.name(), value, arguments);
  }

  private boolean test(Test test, Scope scope) {
    var value = value(test.value(), scope);
    var arguments = arguments(test.arguments(), scope);
    session.at(test.offset());
    return session.test(test.name(), value, arguments);
  }

  private Object unary(Unary unary, Scope scope) {
    var value = value(unary.value(), scope);
    session.at(unary.offset());
    return switch (unary.operator()) {
      case NOT -> !session.isTrue(value);
      case MINUS -> session.operators().negate(value);
      case PLUS -> session.operators().plus(value);
    };
  }

  private @Nullable Object binary(Binary binary, Scope scope) {
    var left = value(binary.left(), scope);
    var right = value(binary.right(), scope);
    session.at(binary.offset());
    return session.operators().apply(binary.operator(), left, right);
  }

  private @Nullable Object and(And and, Scope scope) {
    var left = value(and.left(), scope);
    return session.isTrue(left) ? value(and.right(), scope) : left;
  }

  private @Nullable Object or(Or or, Scope scope) {
    var left = value(or.left(), scope);
    return session.isTrue(left) ? left : value(or.right(), scope);
  }

  private Object concatenation(Concatenation concatenation, Scope scope) {
    var parts = values(concatenation.parts(), scope);
    boolean escapes = session.autoescapes() && parts.stream().anyMatch(Markup.class::isInstance);
    var joined = new StringBuilder();
    for (var part : parts) {
      var text = session.text(part);
      var shown = escapes && !(part instanceof Markup) ? Markup.escape(text).text() : text;
      session.meter().bytes(shown.length());
      joined.append(shown);
    }
    return escapes ? new Markup(joined.toString()) : joined.toString();
  }

  private boolean comparison(Comparison comparison, Scope scope) {
    var left = value(comparison.first(), scope);
    for (var comparand : comparison.others()) {
      var right = value(comparand.value(), scope);
      session.at(comparison.offset());
      if (!compare(comparand.operator(), left, right)) {
        return false;
      }
      left = right;
    }
    return true;
  }

  private boolean compare(
      ComparisonOperator operator, @Nullable Object left, @Nullable Object right) {
    return switch (operator) {
      case EQUAL -> session.areEqual(left, right);
      case NOT_EQUAL -> !session.areEqual(left, right);
      case LESS -> session.isLess(left, right);
      case LESS_OR_EQUAL -> session.comparisons().isLessOrEqual(left, right);
      case GREATER -> session.isLess(right, left);
      case GREATER_OR_EQUAL -> session.comparisons().isLessOrEqual(right, left);
      case IN -> session.contains(right, left);
      case NOT_IN -> !session.contains(right, left);
    };
  }

  private @Nullable Object conditional(Conditional conditional, Scope scope) {
    if (session.isTrue(value(conditional.test(), scope))) {
      return value(conditional.then(), scope);
    }
    return conditional.otherwise().isPresent()
        ? value(conditional.otherwise().get(), scope)
        : Undefined.ofConditional();
  }
}
