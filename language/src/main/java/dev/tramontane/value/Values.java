package dev.tramontane.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the immutable JSON-like values in which all data travels. */
public final class Values {

  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private Values() {}

  public static FrozenMap emptyMap() {
    return FrozenMap.EMPTY;
  }

  public static FrozenList emptyList() {
    return FrozenList.EMPTY;
  }

  /**
   * The frozen form of {@code value}. A value that is frozen already is returned as it is, so that
   * handing a large environment on costs nothing. Integers become {@code Long} where they fit, keys
   * become text, and iterables become lists.
   *
   * @throws IllegalArgumentException if something in the value has no JSON form
   */
  public static @Nullable Object freeze(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Frozen frozen -> frozen;
      case String text -> text;
      case Boolean bool -> bool;
      case Long number -> number;
      case Double number -> number;
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Byte number -> number.longValue();
      case Float number -> number.doubleValue();
      case BigInteger number -> integer(number);
      case BigDecimal number -> number.doubleValue();
      case Map<?, ?> map -> freezeMap(map);
      case Iterable<?> items -> freezeList(items);
      case Object[] items -> freezeList(List.of(items));
      case Enum<?> constant -> constant.name();
      default ->
          throw new IllegalArgumentException(
              "Expected a value with a JSON form, but found %s"
                  .formatted(value.getClass().getName()));
    };
  }

  public static FrozenMap freezeMap(Map<?, ?> map) {
    if (map instanceof FrozenMap frozen) {
      return frozen;
    }
    if (map.isEmpty()) {
      return FrozenMap.EMPTY;
    }
    var entries = LinkedHashMap.<String, @Nullable Object>newLinkedHashMap(map.size());
    map.forEach((key, item) -> entries.put(String.valueOf(key), freeze(item)));
    return new FrozenMap(entries);
  }

  public static FrozenList freezeList(Iterable<?> items) {
    if (items instanceof FrozenList frozen) {
      return frozen;
    }
    var frozen = new java.util.ArrayList<@Nullable Object>();
    items.forEach(item -> frozen.add(freeze(item)));
    return frozen.isEmpty() ? FrozenList.EMPTY : new FrozenList(frozen.toArray());
  }

  /** {@code Long} where the number fits, the number itself where it does not. */
  public static Number integer(BigInteger number) {
    return number.compareTo(LONG_MIN) >= 0 && number.compareTo(LONG_MAX) <= 0
        ? (Number) number.longValue()
        : number;
  }
}
