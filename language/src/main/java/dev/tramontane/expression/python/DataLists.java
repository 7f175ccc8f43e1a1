package dev.tramontane.expression.python;

/**
 * What the frozen lists of the data are taken for: YAQL makes its input immutable, so they are
 * tuples there; Jinja2 sees lists.
 */
public enum DataLists {
  AS_TUPLES,
  AS_LISTS
}
