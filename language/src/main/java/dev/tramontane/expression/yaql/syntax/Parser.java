package dev.tramontane.expression.yaql.syntax;

import dev.tramontane.expression.yaql.syntax.Expression.Access;
import dev.tramontane.expression.yaql.syntax.Expression.Call;
import dev.tramontane.expression.yaql.syntax.Expression.Constant;
import dev.tramontane.expression.yaql.syntax.Expression.Keyword;
import dev.tramontane.expression.yaql.syntax.Expression.Missing;
import dev.tramontane.expression.yaql.syntax.Expression.Operation;
import dev.tramontane.expression.yaql.syntax.Expression.Pair;
import dev.tramontane.expression.yaql.syntax.Expression.Variable;
import dev.tramontane.expression.yaql.syntax.Expression.Wrapped;
import java.util.ArrayList;
import java.util.List;

/** Reads one YAQL expression by precedence climbing. */
public final class Parser {

  /** Brackets, prefixes and right operands inside each other. */
  private static final int DEEPEST = 200;

  /** Operators in a row, which bounds how deep the tree grows to the left. */
  private static final int LONGEST_CHAIN = 400;

  private final String text;
  private final Syntax syntax;
  private final Lexer lexer;
  private Token token;
  private int depth;

  private Parser(String text, Syntax syntax) throws YaqlSyntaxException {
    this.text = text;
    this.syntax = syntax;
    this.lexer = new Lexer(text, syntax);
    this.token = lexer.next();
  }

  /**
   * @throws YaqlSyntaxException if {@code text} is not exactly one expression
   */
  public static Expression parse(String text, Syntax syntax) throws YaqlSyntaxException {
    var parser = new Parser(text, syntax);
    var expression = parser.value(Precedence.LOOSEST);
    if (parser.token.kind() != Token.Kind.END) {
      throw parser.unexpected();
    }
    return expression;
  }

  private YaqlSyntaxException unexpected() {
    if (token.kind() == Token.Kind.END) {
      return YaqlSyntaxException.grammar(
          "Parse error: unexpected end of statement", token.offset());
    }
    return YaqlSyntaxException.grammar(
        "Parse error: unexpected '%s' at position %d of expression '%s'"
            .formatted(token.text(), token.offset(), text),
        token.offset());
  }

  private Token advance() throws YaqlSyntaxException {
    var taken = token;
    token = lexer.next();
    return taken;
  }

  private void expect(String symbol) throws YaqlSyntaxException {
    if (!token.is(symbol)) {
      throw unexpected();
    }
    advance();
  }

  /** An operand with all operators behind it that bind at least as tightly as {@code floor}. */
  private Expression value(int floor) throws YaqlSyntaxException {
    if (++depth > DEEPEST) {
      throw YaqlSyntaxException.tooDeep(
          "Parse error: the expression is nested more than %d levels deep".formatted(DEEPEST),
          token.offset());
    }
    var left = prefix();
    int chain = 0;
    while (binds(floor)) {
      if (++chain > LONGEST_CHAIN) {
        throw YaqlSyntaxException.tooDeep(
            "Parse error: the expression has more than %d operators in a row"
                .formatted(LONGEST_CHAIN),
            token.offset());
      }
      left = infix(left);
    }
    depth--;
    return left;
  }

  private boolean binds(int floor) {
    if (token.kind() != Token.Kind.SYMBOL) {
      return false;
    }
    if (token.is("(")) {
      return syntax.allowDelegates() && Precedence.INDEX >= floor;
    }
    return Precedence.ofInfix(token.text()) >= floor;
  }

  private Expression prefix() throws YaqlSyntaxException {
    if (token.kind() == Token.Kind.SYMBOL && Precedence.isPrefix(token.text())) {
      var operator = advance();
      var operand = value(Precedence.ofPrefix(operator.text()));
      return new Operation(
          "#unary_operator_" + operator.text(), List.of(operand), operator.offset());
    }
    return primary();
  }

  private Expression primary() throws YaqlSyntaxException {
    var first = token;
    return switch (first.kind()) {
      case CONSTANT -> new Constant(advance().value(), first.offset());
      case WORD -> new Keyword(advance().text(), first.offset());
      case VARIABLE -> variable();
      case FUNCTION -> {
        advance();
        yield new Call(first.text(), arguments(")"), first.offset());
      }
      case SYMBOL -> bracketed();
      case END -> throw unexpected();
    };
  }

  private Expression variable() throws YaqlSyntaxException {
    var dollar = advance();
    var name = dollar.text().substring(1);
    return new Variable(name.isEmpty() ? "1" : name, dollar.offset());
  }

  private Expression bracketed() throws YaqlSyntaxException {
    int offset = token.offset();
    switch (token.text()) {
      case "(" -> {
        advance();
        var inner = value(Precedence.LOOSEST);
        expect(")");
        return new Wrapped(inner, offset);
      }
      case "[" -> {
        advance();
        return new Operation("#list", arguments("]"), offset);
      }
      case "{" -> {
        advance();
        return new Operation("#map", arguments("}"), offset);
      }
      default -> throw unexpected();
    }
  }

  private Expression infix(Expression left) throws YaqlSyntaxException {
    var operator = advance();
    int offset = operator.offset();
    return switch (operator.text()) {
      case "." -> new Access(left, value(Precedence.ACCESS + 1), false, offset);
      case "?." -> new Access(left, value(Precedence.ACCESS + 1), true, offset);
      case "[" -> new Operation("#indexer", prepended(left, arguments("]")), offset);
      case "(" -> new Operation("#call", prepended(left, arguments(")")), offset);
      default -> binary(left, operator);
    };
  }

  private static List<Expression> prepended(Expression first, List<Expression> rest) {
    var all = new ArrayList<Expression>(rest.size() + 1);
    all.add(first);
    all.addAll(rest);
    return List.copyOf(all);
  }

  private Expression binary(Expression left, Token operator) throws YaqlSyntaxException {
    var name = operator.text();
    int level = Precedence.ofInfix(name);
    var right = value(name.equals("->") ? level : level + 1);
    return new Operation(functionOf(name), List.of(left, right), operator.offset());
  }

  private static String functionOf(String operator) {
    return switch (operator) {
      case "=" -> "*equal";
      case "!=" -> "*not_equal";
      default -> "#operator_" + operator;
    };
  }

  /** The arguments up to and with {@code closing}: first by position, then by name. */
  private List<Expression> arguments(String closing) throws YaqlSyntaxException {
    var arguments = new ArrayList<Expression>();
    if (token.is(closing)) {
      advance();
      return List.of();
    }
    boolean named = false;
    boolean gap = false;
    while (true) {
      if (token.is(",") && !named) {
        arguments.add(new Missing(token.offset()));
        gap = true;
      } else {
        var argument = value(Precedence.LOOSEST);
        if (token.is("=>") && !gap) {
          argument = pair(argument);
          named = true;
        } else if (named || token.is("=>")) {
          throw unexpected();
        }
        gap = false;
        arguments.add(argument);
        if (token.is(closing)) {
          advance();
          return List.copyOf(arguments);
        }
      }
      expect(",");
    }
  }

  private Expression pair(Expression key) throws YaqlSyntaxException {
    int offset = advance().offset();
    return new Pair(key, value(Precedence.LOOSEST), offset);
  }
}
