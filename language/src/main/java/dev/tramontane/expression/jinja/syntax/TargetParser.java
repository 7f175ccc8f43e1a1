package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.ASSIGN;
import static dev.tramontane.expression.jinja.syntax.TokenKind.CLOSE_PARENTHESIS;
import static dev.tramontane.expression.jinja.syntax.TokenKind.COMMA;
import static dev.tramontane.expression.jinja.syntax.TokenKind.DOT;
import static dev.tramontane.expression.jinja.syntax.TokenKind.NAME;
import static dev.tramontane.expression.jinja.syntax.TokenKind.OPEN_PARENTHESIS;

import dev.tramontane.expression.jinja.syntax.Target.NamespaceField;
import dev.tramontane.expression.jinja.syntax.Target.Unpacked;
import dev.tramontane.expression.jinja.syntax.Target.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What stands to the left of {@code =} and {@code in}, and the parameters of macros. */
final class TargetParser {

  private static final Set<String> CONSTANTS =
      Set.of("true", "false", "none", "True", "False", "None");

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  TargetParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Target loopTarget() {
    return target(() -> tokens.atName("in"));
  }

  Target target() {
    return target(() -> false);
  }

  Target setTarget() {
    if (tokens.at(NAME) && tokens.ahead().is(DOT)) {
      var namespace = tokens.advance();
      tokens.advance();
      return new NamespaceField(namespace.text(), tokens.expect(NAME).text(), namespace.offset());
    }
    return target();
  }

  private Target target(BooleanSupplier ends) {
    int offset = tokens.current().offset();
    return assignable(
        expressions.primary().tuple(expressions.primary()::primary, ends, false), offset);
  }

  private Target assignable(Expression expression, int offset) {
    return switch (expression) {
      case Expression.Name name -> new Variable(name.name(), name.offset());
      case Expression.TupleLiteral tuple -> unpacked(tuple.items(), offset);
      case Expression.ListLiteral list -> unpacked(list.items(), offset);
      default -> throw SyntaxError.at(offset, "can't assign to this expression");
    };
  }

  private Target unpacked(List<Expression> items, int offset) {
    return new Unpacked(
        items.stream().map(item -> assignable(item, item.offset())).toList(), offset);
  }

  Variable variable() {
    var token = tokens.expect(NAME);
    if (CONSTANTS.contains(token.text())) {
      throw SyntaxError.at(token.offset(), "can't assign to 'const'");
    }
    return new Variable(token.text(), token.offset());
  }

  /** The parameters of a macro, in parentheses. */
  List<MacroDefinition.Parameter> parameters() {
    tokens.expect(OPEN_PARENTHESIS);
    var parameters = new ArrayList<MacroDefinition.Parameter>();
    while (!tokens.at(CLOSE_PARENTHESIS)) {
      if (!parameters.isEmpty()) {
        tokens.expect(COMMA);
      }
      boolean needsFallback = !parameters.isEmpty() && parameters.getLast().fallback().isPresent();
      parameters.add(parameter(needsFallback));
    }
    tokens.advance();
    return parameters;
  }

  private MacroDefinition.Parameter parameter(boolean needsFallback) {
    var name = variable().name();
    if (tokens.skip(ASSIGN)) {
      return new MacroDefinition.Parameter(name, Optional.of(expressions.expression()));
    }
    if (needsFallback) {
      throw tokens.fail("non-default argument follows default argument");
    }
    return new MacroDefinition.Parameter(name, Optional.empty());
  }
}
