package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.value.Frozen;
import dev.tramontane.value.FrozenList;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes a frozen value of what an action returned, whatever that is: something without a JSON form,
 * nested without end or too large is refused before it costs memory. For one value.
 */
final class ResultReader {

  /** Deeper values could not be read back from the journal. */
  static final int DEEPEST = 200;

  private static final int NUMBER_WEIGHT = 8;

  private final long mostBytes;
  private long bytes;

  ResultReader(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * @throws ActionException if the value is no result
   */
  @Nullable Object read(@Nullable Object value) {
    return read(value, 0);
  }

  private @Nullable Object read(@Nullable Object value, int depth) {
    if (depth > DEEPEST) {
      throw new ActionException(
          "Expected a result nested at most %d deep, but it goes deeper or contains itself."
              .formatted(DEEPEST));
    }
    return switch (value) {
      case null -> null;
      case Frozen frozen -> frozen(frozen, depth);
      case String text -> text(text);
      case Boolean truth -> truth;
      case Long _, Integer _, Short _, Byte _ -> number(value);
      case BigInteger number -> number(number);
      case Double number -> finite(number);
      case Float number -> finite(number.doubleValue());
      case BigDecimal number -> finite(number.doubleValue());
      case Map<?, ?> map -> map(map, depth);
      case Iterable<?> items -> list(items, depth);
      case Object[] items -> list(Arrays.asList(items), depth);
      case Enum<?> constant -> text(constant.name());
      default -> throw noJson(value);
    };
  }

  private FrozenMap map(Map<?, ?> map, int depth) {
    var copy = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, item) -> copy.put(text(key(key)), read(item, depth + 1)));
    return Values.freezeMap(copy);
  }

  private static String key(@Nullable Object key) {
    return switch (key) {
      case String text -> text;
      case Number number -> number.toString();
      case Boolean truth -> truth.toString();
      case Enum<?> constant -> constant.name();
      case null -> throw new ActionException("Expected keys that are texts, but found null.");
      default -> throw noJson(key);
    };
  }

  private FrozenList list(Iterable<?> items, int depth) {
    var copy = new ArrayList<@Nullable Object>();
    for (var item : items) {
      spend(1);
      copy.add(read(item, depth + 1));
    }
    return Values.freezeList(copy);
  }

  /** It has a JSON form already, but how deep it goes is not known. */
  private Frozen frozen(Frozen value, int depth) {
    if (value.weight() > mostBytes) {
      throw new TooLargeException(value.weight());
    }
    var parts =
        switch (value) {
          case FrozenMap map -> map.values();
          case FrozenList list -> list;
        };
    for (var part : parts) {
      if (part instanceof Frozen) {
        read(part, depth + 1);
      }
    }
    if (depth == 0) {
      spend(value.weight());
    }
    return value;
  }

  private String text(String text) {
    spend(text.length());
    return text;
  }

  private @Nullable Object number(Object number) {
    spend(number instanceof BigInteger large ? large.bitLength() / 3 + 1 : NUMBER_WEIGHT);
    return Values.freeze(number);
  }

  private Double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new ActionException(
          "Expected a result with a JSON form, but found the number %s.".formatted(number));
    }
    spend(NUMBER_WEIGHT);
    return number;
  }

  private void spend(long more) {
    bytes += more;
    if (bytes > mostBytes) {
      throw new TooLargeException(bytes);
    }
  }

  private static ActionException noJson(Object value) {
    return new ActionException(
        "Expected a result with a JSON form, but found a %s."
            .formatted(value.getClass().getName()));
  }

  /** The value is larger than allowed; at least {@code bytes}. */
  static final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long bytes;

    TooLargeException(long bytes) {
      super("more than " + bytes + " bytes", null, false, false);
      this.bytes = bytes;
    }

    long kilobytes() {
      return bytes / 1024;
    }
  }
}
