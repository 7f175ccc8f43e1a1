package dev.tramontane.expression.jinja.syntax;

/** A place where a filter or test is used by name. */
public record NameUse(Kind kind, String name, int offset) {

  /** What the name is a name of. */
  public enum Kind {
    FILTER,
    TEST
  }
}
