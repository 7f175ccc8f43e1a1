package dev.tramontane.expression.jinja.syntax;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What gives a value. Every node knows its zero-based offset in the text it was read from. */
public sealed interface Expression {

  int offset();

  /** A value that stands in the template itself. */
  record Literal(@Nullable Object value, int offset) implements Expression {}

  record Name(String name, int offset) implements Expression {}

  record TupleLiteral(List<Expression> items, int offset) implements Expression {}

  record ListLiteral(List<Expression> items, int offset) implements Expression {}

  record DictLiteral(List<Entry> entries, int offset) implements Expression {}

  /** One {@code key: value} of a dict literal. */
  record Entry(Expression key, Expression value) {}

  /** {@code value.name}. */
  record Attribute(Expression value, String name, int offset) implements Expression {}

  /** {@code value[key]}. */
  record Item(Expression value, Expression key, int offset) implements Expression {}

  /** {@code start:stop:step} inside brackets. */
  record Slice(
      Optional<Expression> start, Optional<Expression> stop, Optional<Expression> step, int offset)
      implements Expression {}

  record Call(Expression callee, CallArguments arguments, int offset) implements Expression {}

  /** {@code value | name(arguments)}; without a value it filters the text of a block. */
  record Filter(Optional<Expression> value, String name, CallArguments arguments, int offset)
      implements Expression {}

  /** {@code value is name(arguments)}. */
  record Test(Expression value, String name, CallArguments arguments, int offset)
      implements Expression {}

  record Unary(UnaryOperator operator, Expression value, int offset) implements Expression {}

  record Binary(BinaryOperator operator, Expression left, Expression right, int offset)
      implements Expression {}

  /** {@code a and b}. */
  record And(Expression left, Expression right, int offset) implements Expression {}

  /** {@code a or b}. */
  record Or(Expression left, Expression right, int offset) implements Expression {}

  /** {@code a ~ b ~ c}. */
  record Concatenation(List<Expression> parts, int offset) implements Expression {}

  /** {@code a < b <= c}: each value is evaluated at most once. */
  record Comparison(Expression first, List<Comparand> others, int offset) implements Expression {}

  /** One step of a comparison chain. */
  record Comparand(ComparisonOperator operator, Expression value) {}

  /** {@code then if test else otherwise}. */
  record Conditional(Expression test, Expression then, Optional<Expression> otherwise, int offset)
      implements Expression {}

  /** Operators with one operand. */
  enum UnaryOperator {
    NOT,
    MINUS,
    PLUS
  }

  /** Arithmetic operators. */
  enum BinaryOperator {
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    FLOOR_DIVIDE("//"),
    MODULO("%"),
    POWER("** or pow()");

    private final String sign;

    BinaryOperator(String sign) {
      this.sign = sign;
    }

    /** How Python's messages call the operator. */
    public String sign() {
      return sign;
    }
  }

  /** Operators of a comparison chain. */
  enum ComparisonOperator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    IN,
    NOT_IN
  }
}
