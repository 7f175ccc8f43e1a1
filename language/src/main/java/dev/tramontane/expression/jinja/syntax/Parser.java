package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.END;

/** Reads templates and expressions. */
public final class Parser {

  private Parser() {}

  /**
   * Reads a template.
   *
   * @throws SyntaxError with the place of the first mistake
   */
  public static Template template(String text) {
    return new StatementParser(new TokenStream(Lexer.template(text))).template();
  }

  /**
   * Reads one expression without delimiters.
   *
   * @throws SyntaxError with the place of the first mistake
   */
  public static SingleExpression expression(String text) {
    var tokens = new TokenStream(Lexer.expression(text));
    var expression = new ExpressionParser(tokens).expression();
    if (!tokens.at(END)) {
      throw tokens.fail("chunk after expression");
    }
    return new SingleExpression(expression, tokens.required());
  }
}
