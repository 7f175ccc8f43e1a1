package dev.tramontane.server.list;

import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.Filter.Operator;
import dev.tramontane.server.http.HttpProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one column filter: {@code <column>=<value>} or {@code <column>=<operator>:<value>}. */
final class FilterParameter {

  private static final Map<String, Operator> OPERATORS =
      Map.of(
          "eq", Operator.EQUAL,
          "neq", Operator.NOT_EQUAL,
          "gt", Operator.GREATER,
          "gte", Operator.GREATER_OR_EQUAL,
          "lt", Operator.LESS,
          "lte", Operator.LESS_OR_EQUAL,
          "in", Operator.IN,
          "nin", Operator.NOT_IN,
          "has", Operator.HAS);

  private FilterParameter() {}

  static List<Filter> read(String column, ColumnType type, String value) {
    var split = value.indexOf(':');
    var operator = split < 0 ? null : OPERATORS.get(value.substring(0, split));
    if (operator == null) {
      return filter(column, type, Operator.EQUAL, value);
    }
    return filter(
        column,
        type,
        type.takesOperators() ? operator : Operator.EQUAL,
        value.substring(split + 1));
  }

  /** The name that a filter of this operator has in an address. */
  static String name(Operator operator) {
    return OPERATORS.entrySet().stream()
        .filter(entry -> entry.getValue() == operator)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Expected a name for " + operator));
  }

  private static List<Filter> filter(
      String column, ColumnType type, Operator operator, String value) {
    return switch (type) {
      case TAGS -> parts(value).map(tag -> new Filter(column, Operator.HAS, List.of(tag))).toList();
      case UUID -> List.of(Filter.equal(column, uuid(column, value)));
      case BOOLEAN -> List.of(Filter.equal(column, bool(column, value)));
      case TIMESTAMP -> List.of(new Filter(column, operator, times(column, value)));
      case TEXT, JSON -> List.of(new Filter(column, operator, values(operator, value)));
    };
  }

  private static List<@Nullable String> values(Operator operator, String value) {
    return switch (operator) {
      case IN, NOT_IN -> nullable(parts(value));
      case EQUAL, NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, HAS -> List.of(value);
    };
  }

  private static List<@Nullable String> times(String column, String value) {
    return nullable(parts(value).map(part -> Timestamps.normalise(column, part)));
  }

  private static List<@Nullable String> nullable(Stream<String> values) {
    return values.collect(ArrayList<@Nullable String>::new, List::add, List::addAll);
  }

  private static Stream<String> parts(String value) {
    return Arrays.stream(value.split(",")).map(String::strip);
  }

  private static String uuid(String column, String value) {
    try {
      return UUID.fromString(value).toString();
    } catch (IllegalArgumentException e) {
      throw invalid(column, value, "Value should be UUID format.");
    }
  }

  private static String bool(String column, String value) {
    var lower = value.toLowerCase(Locale.ROOT);
    if (List.of("true", "t", "yes", "1").contains(lower)) {
      return "true";
    }
    if (List.of("false", "f", "no", "0").contains(lower)) {
      return "false";
    }
    throw invalid(column, value, "Expected a boolean.");
  }

  private static HttpProblem invalid(String column, String value, String expected) {
    return HttpProblem.parameter(
        "invalid-argument",
        column,
        "Invalid input for field/attribute %s. Value: '%s'. %s".formatted(column, value, expected));
  }
}
