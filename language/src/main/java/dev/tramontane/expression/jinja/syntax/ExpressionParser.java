package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.MINUS;
import static dev.tramontane.expression.jinja.syntax.TokenKind.PLUS;
import static dev.tramontane.expression.jinja.syntax.TokenKind.POWER;
import static dev.tramontane.expression.jinja.syntax.TokenKind.TILDE;

import dev.tramontane.expression.jinja.syntax.Expression.And;
import dev.tramontane.expression.jinja.syntax.Expression.Binary;
import dev.tramontane.expression.jinja.syntax.Expression.BinaryOperator;
import dev.tramontane.expression.jinja.syntax.Expression.Comparand;
import dev.tramontane.expression.jinja.syntax.Expression.Comparison;
import dev.tramontane.expression.jinja.syntax.Expression.ComparisonOperator;
import dev.tramontane.expression.jinja.syntax.Expression.Concatenation;
import dev.tramontane.expression.jinja.syntax.Expression.Conditional;
import dev.tramontane.expression.jinja.syntax.Expression.Or;
import dev.tramontane.expression.jinja.syntax.Expression.Unary;
import dev.tramontane.expression.jinja.syntax.Expression.UnaryOperator;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Operators, from the loosest to the tightest: {@code if}, {@code or}, {@code and}, {@code not},
 * comparison, {@code + -}, {@code ~}, {@code * / // %}, {@code **} (to the left), sign.
 */
final class ExpressionParser {

  private final TokenStream tokens;
  private final PrimaryParser primary;

  ExpressionParser(TokenStream tokens) {
    this.tokens = tokens;
    this.primary = new PrimaryParser(tokens, this);
  }

  PrimaryParser primary() {
    return primary;
  }

  Expression expression() {
    return nested(this::conditional);
  }

  /** An expression in which {@code if} does not belong to it. */
  Expression withoutCondition() {
    return nested(this::or);
  }

  private <T> T nested(Supplier<T> parse) {
    tokens.enter();
    var result = parse.get();
    tokens.leave();
    return result;
  }

  private Expression conditional() {
    int offset = tokens.current().offset();
    int mark = tokens.usesSoFar();
    var expression = or();
    while (tokens.skipName("if")) {
      var test = or();
      var otherwise =
          tokens.skipName("else")
              ? Optional.of(nested(this::conditional))
              : Optional.<Expression>empty();
      expression = new Conditional(test, expression, otherwise, offset);
      tokens.forgetUsesAfter(mark);
    }
    return expression;
  }

  private Expression or() {
    var left = and();
    while (tokens.atName("or")) {
      int offset = tokens.advance().offset();
      left = new Or(left, and(), offset);
    }
    return left;
  }

  private Expression and() {
    var left = not();
    while (tokens.atName("and")) {
      int offset = tokens.advance().offset();
      left = new And(left, not(), offset);
    }
    return left;
  }

  private Expression not() {
    if (tokens.atName("not")) {
      int offset = tokens.advance().offset();
      return new Unary(UnaryOperator.NOT, nested(this::not), offset);
    }
    return comparison();
  }

  private Expression comparison() {
    int offset = tokens.current().offset();
    var first = sum();
    var others = new ArrayList<Comparand>();
    for (var next = comparator(); next.isPresent(); next = comparator()) {
      others.add(new Comparand(next.get(), sum()));
    }
    return others.isEmpty() ? first : new Comparison(first, others, offset);
  }

  private Optional<ComparisonOperator> comparator() {
    if (tokens.skipName("in")) {
      return Optional.of(ComparisonOperator.IN);
    }
    if (tokens.atName("not") && tokens.ahead().isName("in")) {
      tokens.advance();
      tokens.advance();
      return Optional.of(ComparisonOperator.NOT_IN);
    }
    var operator = comparisonSign(tokens.current().kind());
    operator.ifPresent(_ -> tokens.advance());
    return operator;
  }

  private static Optional<ComparisonOperator> comparisonSign(TokenKind kind) {
    return switch (kind) {
      case EQUAL -> Optional.of(ComparisonOperator.EQUAL);
      case NOT_EQUAL -> Optional.of(ComparisonOperator.NOT_EQUAL);
      case LESS -> Optional.of(ComparisonOperator.LESS);
      case LESS_OR_EQUAL -> Optional.of(ComparisonOperator.LESS_OR_EQUAL);
      case GREATER -> Optional.of(ComparisonOperator.GREATER);
      case GREATER_OR_EQUAL -> Optional.of(ComparisonOperator.GREATER_OR_EQUAL);
      default -> Optional.empty();
    };
  }

  private Expression sum() {
    var left = concatenation();
    while (tokens.at(PLUS) || tokens.at(MINUS)) {
      var token = tokens.advance();
      var operator = token.is(PLUS) ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
      left = new Binary(operator, left, concatenation(), token.offset());
    }
    return left;
  }

  private Expression concatenation() {
    int offset = tokens.current().offset();
    var first = product();
    if (!tokens.at(TILDE)) {
      return first;
    }
    var parts = new ArrayList<Expression>();
    parts.add(first);
    while (tokens.skip(TILDE)) {
      parts.add(product());
    }
    return new Concatenation(parts, offset);
  }

  private Expression product() {
    var left = power();
    for (var operator = productSign(); operator.isPresent(); operator = productSign()) {
      int offset = tokens.advance().offset();
      left = new Binary(operator.get(), left, power(), offset);
    }
    return left;
  }

  private Optional<BinaryOperator> productSign() {
    return switch (tokens.current().kind()) {
      case TIMES -> Optional.of(BinaryOperator.MULTIPLY);
      case DIVIDE -> Optional.of(BinaryOperator.DIVIDE);
      case FLOOR_DIVIDE -> Optional.of(BinaryOperator.FLOOR_DIVIDE);
      case MODULO -> Optional.of(BinaryOperator.MODULO);
      default -> Optional.empty();
    };
  }

  private Expression power() {
    var left = unary();
    while (tokens.at(POWER)) {
      int offset = tokens.advance().offset();
      left = new Binary(BinaryOperator.POWER, left, unary(), offset);
    }
    return left;
  }

  Expression unary() {
    return primary.filtered(signed());
  }

  private Expression signed() {
    if (tokens.at(MINUS) || tokens.at(PLUS)) {
      var token = tokens.advance();
      var operator = token.is(MINUS) ? UnaryOperator.MINUS : UnaryOperator.PLUS;
      return primary.postfixed(new Unary(operator, nested(this::signed), token.offset()));
    }
    return primary.postfixed(primary.primary());
  }
}
