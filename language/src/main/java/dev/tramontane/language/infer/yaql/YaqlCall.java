package dev.tramontane.language.infer.yaql;

import dev.tramontane.expression.yaql.syntax.Expression;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** One call with its arguments; what stands before the dot of a method is the first of them. */
final class YaqlCall {

  private final YaqlTyper typer;
  private final YaqlScope scope;
  private final String name;
  private final Optional<Type> receiver;
  private final List<Expression> arguments;
  private final BitSet visited = new BitSet();

  YaqlCall(
      YaqlTyper typer,
      YaqlScope scope,
      String name,
      Optional<Type> receiver,
      List<Expression> arguments) {
    this.typer = typer;
    this.scope = scope;
    this.name = name;
    this.receiver = receiver;
    this.arguments = arguments;
  }

  String name() {
    return name;
  }

  YaqlTyper typer() {
    return typer;
  }

  /** Whether it is written with something before a dot. */
  boolean isMethod() {
    return receiver.isPresent();
  }

  int size() {
    return arguments.size() + shift();
  }

  private int shift() {
    return receiver.isPresent() ? 1 : 0;
  }

  /** Whether all arguments are given by position. */
  boolean isPositional() {
    return arguments.stream()
        .noneMatch(argument ->
            argument instanceof Expression.Pair || argument instanceof Expression.Missing);
  }

  /** The written arguments, without what stands before the dot. */
  List<Expression> arguments() {
    return arguments;
  }

  boolean has(int index) {
    return index < size();
  }

  /** The type of an argument; unknown if it is not given. */
  Type type(int index) {
    if (receiver.isPresent() && index == 0) {
      return receiver.get();
    }
    if (!has(index)) {
      return Types.UNKNOWN;
    }
    visited.set(index - shift());
    return typer.type(arguments.get(index - shift()), scope);
  }

  /** The types of the arguments from {@code first} on. */
  List<Type> types(int first) {
    var types = new ArrayList<Type>();
    for (int i = first; i < size(); i++) {
      types.add(type(i));
    }
    return types;
  }

  /** What the items of an argument can be. */
  Type items(int index) {
    return Types.itemsOf(type(index));
  }

  /** What a lambda gives when it is called with these values; unknown if it is not given. */
  Type lambda(int index, Type... parameters) {
    if (!has(index)) {
      return Types.UNKNOWN;
    }
    visited.set(index - shift());
    return typer.type(arguments.get(index - shift()), scope.calledWith(parameters));
  }

  /** What a lambda gives that is called with values of which nothing is known. */
  Type opaqueLambda(int index) {
    visited.set(index - shift());
    return typer.type(arguments.get(index - shift()), scope.opaque());
  }

  /** The type of a part of an argument. */
  Type typeOf(Expression.Pair argument, Expression part) {
    visited.set(arguments.indexOf(argument));
    return typer.type(part, scope);
  }

  /** The text that an argument is, if it is written as a constant. */
  Optional<String> constant(int index) {
    return index < shift() || !has(index)
        ? Optional.empty()
        : YaqlTyper.constant(arguments.get(index - shift()));
  }

  /** Types the arguments that nobody asked for, so that nothing in them goes unseen. */
  void visitRest() {
    for (int i = 0; i < arguments.size(); i++) {
      if (!visited.get(i)) {
        typer.type(arguments.get(i), scope.opaque());
      }
    }
  }
}
