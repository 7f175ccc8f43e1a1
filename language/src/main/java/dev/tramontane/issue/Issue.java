package dev.tramontane.issue;

/**
 * One thing that is wrong with, or doubtful about, a text that a person wrote.
 *
 * @param code stable identifier in kebab case, for example {@code unknown-task}; documented in
 *     docs/issues.md
 * @param message what is wrong, in one sentence; where Mistral has a message of its own (such as
 *     {@code Invalid DSL: ...}) that text
 * @param remedy what to do about it, in one sentence; empty only where the message already says it
 */
public record Issue(String code, Severity severity, Span span, String message, String remedy) {

  public static Issue error(String code, Span span, String message, String remedy) {
    return new Issue(code, Severity.ERROR, span, message, remedy);
  }

  public static Issue warning(String code, Span span, String message, String remedy) {
    return new Issue(code, Severity.WARNING, span, message, remedy);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
