package dev.tramontane.engine.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a list request (reference: rest-api.md section 1.4).
 *
 * @param column attribute name as in the REST API, for example {@code workflow_name}
 * @param values one value, for IN and NOT_IN any number; a null value asks for rows without one
 */
public record Filter(String column, Operator operator, List<@Nullable String> values) {

  /** How a column is compared. */
  public enum Operator {
    EQUAL,
    NOT_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    IN,
    NOT_IN,
    HAS
  }

  public static Filter equal(String column, @Nullable String value) {
    return new Filter(column, Operator.EQUAL, java.util.Collections.singletonList(value));
  }
}
