package dev.tramontane.server.list;

/** What a column that can be filtered holds; decides whether operators apply. */
public enum ColumnType {
  TEXT(true),
  TIMESTAMP(true),
  /** A list of which all asked tags must be part. */
  TAGS(false),
  UUID(false),
  JSON(false),
  BOOLEAN(false);

  private final boolean operators;

  ColumnType(boolean operators) {
    this.operators = operators;
  }

  /** Whether a value may begin with an operator such as {@code neq:}. */
  boolean takesOperators() {
    return operators;
  }
}
