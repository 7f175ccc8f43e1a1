package dev.tramontane.language.infer.jinja;

import dev.tramontane.expression.jinja.syntax.CallArguments;
import dev.tramontane.expression.jinja.syntax.Expression;
import dev.tramontane.expression.jinja.syntax.Expression.Literal;
import dev.tramontane.language.infer.type.Type;
import java.util.Optional;

/** The arguments of one call, filter or test, as far as they can be told apart. */
record JinjaArguments(CallArguments written, JinjaTyper typer, JinjaScope scope) {

  /** Whether all arguments are written one by one. */
  boolean areKnown() {
    return written.spread().isEmpty() && written.spreadNamed().isEmpty();
  }

  boolean isEmpty() {
    return areKnown() && written.positional().isEmpty() && written.named().isEmpty();
  }

  int count() {
    return written.positional().size();
  }

  Optional<Expression> at(int index) {
    return index < count() ? Optional.of(written.positional().get(index)) : Optional.empty();
  }

  Optional<Expression> named(String name) {
    return written.named().stream()
        .filter(argument -> argument.name().equals(name))
        .map(CallArguments.Named::value)
        .findFirst();
  }

  /** The argument at that place or of that name. */
  Optional<Expression> find(int index, String name) {
    return at(index).or(() -> named(name));
  }

  Optional<Type> type(int index, String name) {
    return find(index, name).map(argument -> typer.type(argument, scope));
  }

  /** The text that an argument is, if it is written as a constant. */
  static Optional<String> constant(Expression expression) {
    return expression instanceof Literal literal && literal.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Types all arguments, so that nothing in them goes unseen. */
  void visit() {
    written.positional().forEach(argument -> typer.type(argument, scope));
    written.named().forEach(argument -> typer.type(argument.value(), scope));
    written.spread().ifPresent(argument -> typer.type(argument, scope));
    written.spreadNamed().ifPresent(argument -> typer.type(argument, scope));
  }
}
