package dev.tramontane.expression.jinja.syntax;

import java.util.List;
import java.util.Optional;

/**
 * What stands in the parentheses of a call.
 *
 * @param spread the {@code *items} argument
 * @param spreadNamed the {@code **dict} argument
 */
public record CallArguments(
    List<Expression> positional,
    List<Named> named,
    Optional<Expression> spread,
    Optional<Expression> spreadNamed) {

  public static final CallArguments NONE =
      new CallArguments(List.of(), List.of(), Optional.empty(), Optional.empty());

  /** {@code name=value}. */
  public record Named(String name, Expression value) {}

  static CallArguments of(Expression only) {
    return new CallArguments(List.of(only), List.of(), Optional.empty(), Optional.empty());
  }
}
