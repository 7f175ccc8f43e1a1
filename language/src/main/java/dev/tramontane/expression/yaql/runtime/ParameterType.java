package dev.tramontane.expression.yaql.runtime;

import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonNumbers;
import dev.tramontane.expression.python.PythonRegex;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a parameter accepts, under the name that signatures use (section 6.3). */
public enum ParameterType {
  ANY("object"),
  NOTHING("NoneType"),
  INT("int"),
  INTEGER("Integer"),
  NUMBER("Number"),
  BOOLEAN("bool"),
  STRING("String"),
  ITERABLE("Iterable"),
  ITERATOR("Iterator"),
  SEQUENCE("Sequence"),
  MAPPING("Mapping"),
  SET("Set"),
  ORDERING("Ordering"),
  DATETIME("datetime"),
  TIMESPAN("timespan"),
  REGEX("regex"),
  CONTEXT("context"),
  LAMBDA("Lambda"),
  MAPPING_RULE("MappingRule");

  private final String label;

  ParameterType(String label) {
    this.label = label;
  }

  static ParameterType ofLabel(String label) {
    for (var type : values()) {
      if (type.label.equals(label)) {
        return type;
      }
    }
    throw new IllegalStateException("Expected the name of a parameter type, but found " + label);
  }

  /** Whether arguments are handed over unevaluated. */
  boolean isLazy() {
    return this == LAMBDA || this == MAPPING_RULE;
  }

  /** Whether an empty position of a starred parameter may stand for nothing at all. */
  boolean takesMissing() {
    return this == ANY || isLazy();
  }

  /** Whether values are handed over as iterators, to which the limit of the options applies. */
  boolean isIterable() {
    return this == ITERABLE || this == ITERATOR;
  }

  /** Whether the value, which is not null, is of this type. */
  boolean accepts(Object value, boolean iterableDicts) {
    return switch (this) {
      case ANY, LAMBDA -> true;
      case NOTHING, MAPPING_RULE -> false;
      case INT -> PythonNumbers.isInteger(value) || value instanceof Boolean;
      case INTEGER -> PythonNumbers.isInteger(value);
      case NUMBER -> PythonNumbers.isNumber(value);
      case BOOLEAN -> value instanceof Boolean;
      case STRING -> value instanceof String;
      case ITERABLE -> isIterable(value) || iterableDicts && value instanceof Map<?, ?>;
      case ITERATOR -> isIterator(value);
      case SEQUENCE -> value instanceof List<?>;
      case MAPPING -> value instanceof Map<?, ?>;
      case SET -> isSet(value);
      case ORDERING -> value instanceof Ordering;
      case DATETIME -> value instanceof PythonDateTime;
      case TIMESPAN -> value instanceof Duration;
      case REGEX -> value instanceof PythonRegex;
      case CONTEXT -> value instanceof Scope;
    };
  }

  /** Whether {@code value} is lazy: an iterator, or the memory of one. */
  public static boolean isIterator(@Nullable Object value) {
    return value instanceof Iterator<?> || value instanceof Memorized;
  }

  /**
   * Whether {@code value} can be gone through: lists, sets, views, iterators; not text or dicts.
   */
  public static boolean isIterable(@Nullable Object value) {
    return value instanceof Iterable<?> || value instanceof Iterator<?>;
  }

  public static boolean isSet(@Nullable Object value) {
    return value instanceof Set<?> || value instanceof DictView view && view.isSetLike();
  }

  /** Whether this type is a strict part of {@code other}. */
  boolean isSpecialOf(ParameterType other) {
    if (this == other || isLazy() || this == NUMBER || other == NUMBER) {
      return false;
    }
    return switch (other) {
      case ANY -> true;
      case INT -> this == BOOLEAN || this == INTEGER;
      case ITERABLE ->
          switch (this) {
            case ITERATOR, SEQUENCE, SET, ORDERING, MAPPING, STRING -> true;
            default -> false;
          };
      case SEQUENCE -> this == STRING;
      default -> false;
    };
  }

  /** Number of items of a collection that knows it, or -1. */
  static int sizeOf(Object value) {
    return switch (value) {
      case Collection<?> items -> items.size();
      case Map<?, ?> map -> map.size();
      default -> -1;
    };
  }
}
