package dev.tramontane.expression;

import java.io.Serial;

/**
 * An expression that cannot be read or evaluated. The only exception that leaves the expression
 * packages.
 */
public final class ExpressionException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** What failed, named as in Mistral (reference: expressions.md section 13). */
  public enum Kind {
    YAQL_GRAMMAR("YaqlGrammarException"),
    YAQL_EVALUATION("YaqlEvaluationException"),
    JINJA_GRAMMAR("JinjaGrammarException"),
    JINJA_EVALUATION("JinjaEvaluationException"),
    EXPRESSION_GRAMMAR("ExpressionGrammarException");

    private final String mistralName;

    Kind(String mistralName) {
      this.mistralName = mistralName;
    }

    public String mistralName() {
      return mistralName;
    }
  }

  private final Kind kind;
  private final String code;
  private final String causeName;
  private final int offset;

  /**
   * @param code stable identifier in kebab case, for example {@code expression-budget}
   * @param causeName name of the underlying Python exception, for example {@code KeyError}
   * @param offset zero-based UTF-16 offset into the evaluated text, or -1 where it is not known
   */
  public ExpressionException(Kind kind, String code, String causeName, String message, int offset) {
    super(message, null, false, false);
    this.kind = kind;
    this.code = code;
    this.causeName = causeName;
    this.offset = offset;
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String causeName() {
    return causeName;
  }

  public int offset() {
    return offset;
  }

  /** The same failure, seen {@code shift} characters further on in a surrounding text. */
  public ExpressionException shifted(int shift) {
    return offset < 0
        ? this
        : new ExpressionException(
            kind, code, causeName, String.valueOf(getMessage()), offset + shift);
  }
}
