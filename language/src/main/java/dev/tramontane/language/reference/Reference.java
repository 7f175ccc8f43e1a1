package dev.tramontane.language.reference;

/**
 * One name that an expression uses.
 *
 * @param start offset of the name in the text that holds the expression
 * @param end offset behind it
 * @param isCertain whether evaluating the expression must come to it, and fails if there is nothing
 *     of that name; false behind a condition or a guard such as {@code default} or {@code get}
 */
public record Reference(Kind kind, String name, int start, int end, boolean isCertain) {

  /** What a name is the name of. */
  public enum Kind {
    /** A variable of the data root: {@code $.name} or {@code _.name}. */
    VARIABLE,
    /** A bare name in Jinja2 that the template does not set itself. */
    NAME,
    /** A YAQL function called as {@code name(x)}. */
    YAQL_FUNCTION,
    /** A YAQL function called as {@code x.name()}. */
    YAQL_METHOD,
    JINJA_FUNCTION,
    JINJA_FILTER,
    JINJA_TEST,
    /** The name of a task in {@code task(name)}. */
    TASK
  }

  /** The same in a text that holds this one {@code by} characters further on. */
  Reference movedBy(int by) {
    return new Reference(kind, name, start + by, end + by, isCertain);
  }

  Reference uncertain() {
    return new Reference(kind, name, start, end, false);
  }
}
