package dev.tramontane.expression.jinja.syntax;

import static dev.tramontane.expression.jinja.syntax.TokenKind.BLOCK_END;
import static dev.tramontane.expression.jinja.syntax.TokenKind.COMMA;
import static dev.tramontane.expression.jinja.syntax.TokenKind.NAME;

import dev.tramontane.expression.jinja.syntax.Statement.Load;

/** Tags that speak of other templates. They can be read, but there is nothing to load. */
final class LoadParser {

  private final TokenStream tokens;
  private final ExpressionParser expressions;

  LoadParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  Load load(Token tag) {
    var template = expressions.expression();
    switch (tag.text()) {
      case "import" -> importAs();
      case "from" -> importNames();
      case "include" -> include();
      default -> {} // nothing more follows extends
    }
    return new Load(tag.text(), template, tag.offset());
  }

  private void importAs() {
    tokens.expectName("as");
    tokens.expect(NAME);
    context();
  }

  private void include() {
    if (tokens.skipName("ignore")) {
      tokens.expectName("missing");
    }
    context();
  }

  private boolean context() {
    boolean given = tokens.atName("with") || tokens.atName("without");
    if (given && tokens.ahead().isName("context")) {
      tokens.advance();
      tokens.advance();
      return true;
    }
    return false;
  }

  private void importNames() {
    tokens.expectName("import");
    int names = 0;
    while (!context() && !tokens.at(BLOCK_END)) {
      if (names > 0) {
        tokens.expect(COMMA);
      }
      if (tokens.at(BLOCK_END) || context()) {
        return;
      }
      tokens.expect(NAME);
      names++;
      if (tokens.skipName("as")) {
        tokens.expect(NAME);
      }
    }
    if (names == 0) {
      tokens.expect(NAME);
    }
  }
}
