package dev.tramontane.expression.yaql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node of a parsed YAQL expression. */
public sealed interface Expression {

  /** Zero-based UTF-16 offset of the node in the text of the expression. */
  int offset();

  /** A literal. */
  record Constant(@Nullable Object value, int offset) implements Expression {}

  /** A bare word: a text constant, or the name of a property, parameter or variable. */
  record Keyword(String name, int offset) implements Expression {}

  /**
   * A variable such as {@code $name}.
   *
   * @param name without the dollar; {@code 1} for a lone dollar
   */
  record Variable(String name, int offset) implements Expression {}

  /** A parenthesised expression, which takes no receiver. */
  record Wrapped(Expression inner, int offset) implements Expression {}

  /** A {@code key => value} pair. */
  record Pair(Expression key, Expression value, int offset) implements Expression {}

  /** An empty argument position, as the first in {@code f(, 1)}. */
  record Missing(int offset) implements Expression {}

  /** A call by name; the only node that takes a receiver. */
  record Call(String name, List<Expression> arguments, int offset) implements Expression {}

  /**
   * An operator, a list, a dict or an indexer: a call of the function {@code name} that takes no
   * receiver.
   */
  record Operation(String name, List<Expression> arguments, int offset) implements Expression {}

  /** {@code receiver.member}, or {@code receiver?.member} where {@code nullSafe}. */
  record Access(Expression receiver, Expression member, boolean nullSafe, int offset)
      implements Expression {}
}
