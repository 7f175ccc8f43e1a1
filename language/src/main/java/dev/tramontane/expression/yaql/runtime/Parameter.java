package dev.tramontane.expression.yaql.runtime;

/**
 * A parameter of a function.
 *
 * @param nullable whether null is accepted
 * @param optional whether it may be left out
 */
public record Parameter(
    String name, ParameterType type, boolean nullable, boolean optional, Kind kind) {

  /** Where a parameter's arguments come from. */
  public enum Kind {
    POSITIONAL,
    /** All further arguments by position. */
    REST,
    /** All further arguments by name. */
    NAMED_REST
  }

  /**
   * Reads one parameter of a signature: {@code name: Type?}, with {@code = default} where it is
   * optional, and one or two stars before a rest.
   */
  static Parameter parse(String text) {
    int colon = text.indexOf(':');
    int equals = text.indexOf('=', colon);
    var name = text.substring(0, colon).replace("*", "").strip();
    var type = (equals < 0 ? text.substring(colon + 1) : text.substring(colon + 1, equals)).strip();
    boolean nullable = type.endsWith("?");
    return new Parameter(
        name,
        ParameterType.ofLabel(nullable ? type.substring(0, type.length() - 1) : type),
        nullable,
        equals >= 0,
        kind(text));
  }

  private static Kind kind(String text) {
    if (text.startsWith("**")) {
      return Kind.NAMED_REST;
    }
    return text.startsWith("*") ? Kind.REST : Kind.POSITIONAL;
  }
}
