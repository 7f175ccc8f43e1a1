package dev.tramontane.expression.yaql.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A piece of YAQL text.
 *
 * @param text the name, the symbol, or the value of a literal as error messages show it
 * @param value what a literal stands for
 */
record Token(Kind kind, String text, @Nullable Object value, int offset) {

  enum Kind {
    CONSTANT,
    WORD,
    VARIABLE,
    /** A name glued to an opening bracket, which is part of the token. */
    FUNCTION,
    /** {@code and or not in mod}, and everything made of signs. */
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
