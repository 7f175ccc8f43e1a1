package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.ASSIGN;
import static dev.tramontane.expression.jinja.syntax.TokenKind.CLOSE_BRACE;
import static dev.tramontane.expression.jinja.syntax.TokenKind.CLOSE_BRACKET;
import static dev.tramontane.expression.jinja.syntax.TokenKind.CLOSE_PARENTHESIS;
import static dev.tramontane.expression.jinja.syntax.TokenKind.COLON;
import static dev.tramontane.expression.jinja.syntax.TokenKind.COMMA;
import static dev.tramontane.expression.jinja.syntax.TokenKind.DOT;
import static dev.tramontane.expression.jinja.syntax.TokenKind.INTEGER;
import static dev.tramontane.expression.jinja.syntax.TokenKind.NAME;
import static dev.tramontane.expression.jinja.syntax.TokenKind.OPEN_BRACKET;
import static dev.tramontane.expression.jinja.syntax.TokenKind.OPEN_PARENTHESIS;
import static dev.tramontane.expression.jinja.syntax.TokenKind.PIPE;
import static dev.tramontane.expression.jinja.syntax.TokenKind.POWER;
import static dev.tramontane.expression.jinja.syntax.TokenKind.STRING;
import static dev.tramontane.expression.jinja.syntax.TokenKind.TIMES;

import dev.tramontane.expression.jinja.syntax.Expression.Attribute;
import dev.tramontane.expression.jinja.syntax.Expression.Call;
import dev.tramontane.expression.jinja.syntax.Expression.DictLiteral;
import dev.tramontane.expression.jinja.syntax.Expression.Entry;
import dev.tramontane.expression.jinja.syntax.Expression.Filter;
import dev.tramontane.expression.jinja.syntax.Expression.Item;
import dev.tramontane.expression.jinja.syntax.Expression.ListLiteral;
import dev.tramontane.expression.jinja.syntax.Expression.Literal;
import dev.tramontane.expression.jinja.syntax.Expression.Name;
import dev.tramontane.expression.jinja.syntax.Expression.Slice;
import dev.tramontane.expression.jinja.syntax.Expression.Test;
import dev.tramontane.expression.jinja.syntax.Expression.TupleLiteral;
import dev.tramontane.expression.jinja.syntax.Expression.Unary;
import dev.tramontane.expression.jinja.syntax.Expression.UnaryOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Literals, names and what follows them: attributes, items, calls, filters and tests. */
final class PrimaryParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  PrimaryParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Expression primary() {
    var token = tokens.current();
    return switch (token.kind()) {
      case NAME -> name(tokens.advance());
      case STRING -> strings();
      case INTEGER -> new Literal(Numerals.integer(tokens.advance()), token.offset());
      case FLOAT -> new Literal(Numerals.decimal(tokens.advance().text()), token.offset());
      case OPEN_PARENTHESIS -> parenthesised();
      case OPEN_BRACKET -> list();
      case OPEN_BRACE -> dict();
      default -> throw tokens.fail("unexpected '%s'".formatted(token.words()));
    };
  }

  private static Expression name(Token token) {
    return switch (token.text()) {
      case "true", "True" -> new Literal(true, token.offset());
      case "false", "False" -> new Literal(false, token.offset());
      case "none", "None" -> new Literal(null, token.offset());
      default -> new Name(token.text(), token.offset());
    };
  }

  /** Strings that follow each other are one. */
  private Expression strings() {
    int offset = tokens.current().offset();
    var text = new StringBuilder();
    while (tokens.at(STRING)) {
      text.append(tokens.advance().text());
    }
    return new Literal(text.toString(), offset);
  }

  private Expression parenthesised() {
    tokens.advance();
    var inner = tuple(expressions::expression, () -> false, true);
    tokens.expect(CLOSE_PARENTHESIS);
    return inner;
  }

  /** One expression, or a tuple where a comma follows; {@code ends} says what else may end it. */
  Expression tuple(Supplier<Expression> part, BooleanSupplier ends, boolean mayBeEmpty) {
    int offset = tokens.current().offset();
    var items = new ArrayList<Expression>();
    boolean isTuple = false;
    while (!endsTuple(ends)) {
      items.add(part.get());
      if (!tokens.skip(COMMA)) {
        break;
      }
      isTuple = true;
    }
    if (isTuple || items.isEmpty() && mayBeEmpty) {
      return new TupleLiteral(items, offset);
    }
    if (items.isEmpty()) {
      throw tokens.fail("Expected an expression, got '%s'".formatted(tokens.current().words()));
    }
    return items.getFirst();
  }

  private boolean endsTuple(BooleanSupplier ends) {
    return switch (tokens.current().kind()) {
      case PRINT_END, BLOCK_END, CLOSE_PARENTHESIS -> true;
      default -> ends.getAsBoolean();
    };
  }

  private Expression list() {
    int offset = tokens.advance().offset();
    var items = new ArrayList<Expression>();
    while (!tokens.at(CLOSE_BRACKET)) {
      if (!items.isEmpty()) {
        tokens.expect(COMMA);
      }
      if (!tokens.at(CLOSE_BRACKET)) {
        items.add(expressions.expression());
      }
    }
    tokens.advance();
    return new ListLiteral(items, offset);
  }

  private Expression dict() {
    int offset = tokens.advance().offset();
    var entries = new ArrayList<Entry>();
    while (!tokens.at(CLOSE_BRACE)) {
      if (!entries.isEmpty()) {
        tokens.expect(COMMA);
      }
      if (!tokens.at(CLOSE_BRACE)) {
        var key = expressions.expression();
        tokens.expect(COLON);
        entries.add(new Entry(key, expressions.expression()));
      }
    }
    tokens.advance();
    return new DictLiteral(entries, offset);
  }

  /** Attributes, items and calls after {@code start}. */
  Expression postfixed(Expression start) {
    var node = start;
    while (true) {
      if (tokens.at(DOT)) {
        node = attribute(node);
      } else if (tokens.at(OPEN_BRACKET)) {
        node = item(node);
      } else if (tokens.at(TokenKind.OPEN_PARENTHESIS)) {
        node = call(node);
      } else {
        return node;
      }
    }
  }

  private Expression attribute(Expression value) {
    int offset = tokens.advance().offset();
    if (tokens.at(NAME)) {
      return new Attribute(value, tokens.advance().text(), offset);
    }
    if (tokens.at(INTEGER)) {
      var index = tokens.advance();
      var key = new Literal(Numerals.integer(index), index.offset());
      return new Item(value, key, offset);
    }
    throw tokens.fail("expected name or number");
  }

  private Expression item(Expression value) {
    int offset = tokens.advance().offset();
    var keys = new ArrayList<Expression>();
    while (!tokens.at(CLOSE_BRACKET)) {
      if (!keys.isEmpty()) {
        tokens.expect(COMMA);
      }
      keys.add(subscript());
    }
    tokens.advance();
    var key = keys.size() == 1 ? keys.getFirst() : new TupleLiteral(keys, offset);
    return new Item(value, key, offset);
  }

  private Expression subscript() {
    int offset = tokens.current().offset();
    var start = bound();
    if (!tokens.at(COLON)) {
      return start.orElseThrow(
          () -> tokens.fail("unexpected '%s'".formatted(tokens.current().words())));
    }
    tokens.advance();
    var stop = bound();
    var step = tokens.skip(COLON) ? bound() : Optional.<Expression>empty();
    return new Slice(start, stop, step, offset);
  }

  private Optional<Expression> bound() {
    return tokens.at(COLON) || tokens.at(CLOSE_BRACKET) || tokens.at(COMMA)
        ? Optional.empty()
        : Optional.of(expressions.expression());
  }

  private Call call(Expression callee) {
    int offset = tokens.current().offset();
    return new Call(callee, arguments(), offset);
  }

  /** The parentheses of a call and all in them. */
  CallArguments arguments() {
    tokens.expect(OPEN_PARENTHESIS);
    var reader = new ArgumentsReader();
    while (!tokens.at(CLOSE_PARENTHESIS)) {
      reader.next();
      if (!tokens.at(CLOSE_PARENTHESIS)) {
        tokens.expect(COMMA);
      }
    }
    tokens.advance();
    return reader.arguments();
  }

  /** Filters, tests and calls after {@code start}. */
  Expression filtered(Expression start) {
    var node = start;
    while (true) {
      if (tokens.at(PIPE)) {
        tokens.advance();
        node = filter(Optional.of(node));
      } else if (tokens.atName("is")) {
        node = test(node);
      } else if (tokens.at(OPEN_PARENTHESIS)) {
        node = call(node);
      } else {
        return node;
      }
    }
  }

  /** The name and arguments of a filter for {@code value}. */
  Filter filter(Optional<Expression> value) {
    int offset = tokens.current().offset();
    var name = dottedName();
    tokens.use(NameUse.Kind.FILTER, name, offset);
    var arguments = tokens.at(OPEN_PARENTHESIS) ? arguments() : CallArguments.NONE;
    return new Filter(value, name, arguments, offset);
  }

  private String dottedName() {
    var name = new StringBuilder(tokens.expect(NAME).text());
    while (tokens.skip(DOT)) {
      name.append('.').append(tokens.expect(NAME).text());
    }
    return name.toString();
  }

  private Expression test(Expression value) {
    tokens.advance();
    boolean negated = tokens.skipName("not");
    int offset = tokens.current().offset();
    var name = dottedName();
    tokens.use(NameUse.Kind.TEST, name, offset);
    var test = new Test(value, name, testArguments(), offset);
    return negated ? new Unary(UnaryOperator.NOT, test, offset) : test;
  }

  /** A test takes one argument also without parentheses. */
  private CallArguments testArguments() {
    return switch (tokens.current().kind()) {
      case OPEN_PARENTHESIS -> arguments();
      case NAME, STRING, INTEGER, FLOAT, OPEN_BRACKET, OPEN_BRACE -> bareArgument();
      default -> CallArguments.NONE;
    };
  }

  private CallArguments bareArgument() {
    if (tokens.atName("else") || tokens.atName("or") || tokens.atName("and")) {
      return CallArguments.NONE;
    }
    if (tokens.atName("is")) {
      throw tokens.fail("You cannot chain multiple tests with is");
    }
    return CallArguments.of(postfixed(primary()));
  }

  /** Collects the arguments of one call and watches over their order. */
  private final class ArgumentsReader {

    private final List<Expression> positional = new ArrayList<>();
    private final List<CallArguments.Named> named = new ArrayList<>();
    private Optional<Expression> spread = Optional.empty();
    private Optional<Expression> spreadNamed = Optional.empty();

    void next() {
      if (tokens.at(TIMES)) {
        ensure(spread.isEmpty() && spreadNamed.isEmpty());
        tokens.advance();
        spread = Optional.of(expressions.expression());
      } else if (tokens.at(POWER)) {
        ensure(spreadNamed.isEmpty());
        tokens.advance();
        spreadNamed = Optional.of(expressions.expression());
      } else if (tokens.at(NAME) && tokens.ahead().is(ASSIGN)) {
        ensure(spreadNamed.isEmpty());
        var name = tokens.advance().text();
        tokens.advance();
        named.add(new CallArguments.Named(name, expressions.expression()));
      } else {
        ensure(named.isEmpty() && spread.isEmpty() && spreadNamed.isEmpty());
        positional.add(expressions.expression());
      }
    }

    private void ensure(boolean inOrder) {
      if (!inOrder) {
        throw tokens.fail("invalid syntax for function call expression");
      }
    }

    CallArguments arguments() {
      return new CallArguments(positional, named, spread, spreadNamed);
    }
  }
}
