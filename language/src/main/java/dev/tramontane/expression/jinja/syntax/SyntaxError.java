package dev.tramontane.expression.jinja.syntax;

import java.io.Serial;

/** A text that is not a Jinja2 template or expression. */
public final class SyntaxError extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int offset;

  /** What is wrong, by its Jinja2 class; the last one is ours. */
  public enum Reason {
    SYNTAX,
    ASSERTION,
    TOO_DEEP
  }

  private SyntaxError(Reason reason, String message, int offset) {
    super(message, null, false, false);
    this.reason = reason;
    this.offset = offset;
  }

  static SyntaxError at(int offset, String message) {
    return new SyntaxError(Reason.SYNTAX, message, offset);
  }

  /** What Jinja2 finds only when it compiles a template that it could parse. */
  public static SyntaxError assertion(int offset, String message) {
    return new SyntaxError(Reason.ASSERTION, message, offset);
  }

  static SyntaxError tooDeep(int offset, int limit) {
    return new SyntaxError(
        Reason.TOO_DEEP,
        "Expected at most %d levels inside each other, but found more".formatted(limit),
        offset);
  }

  public Reason reason() {
    return reason;
  }

  /** Zero-based UTF-16 offset into the text that was read. */
  public int offset() {
    return offset;
  }
}
