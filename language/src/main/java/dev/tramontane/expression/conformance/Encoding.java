package dev.tramontane.expression.conformance;

import dev.tramontane.expression.jinja.object.Bytes;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.python.PythonDateTime;
import dev.tramontane.expression.python.PythonRegex;
import dev.tramontane.value.Values;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The encoding of values in golden cases, as the README beside the cases describes it. */
final class Encoding {

  private static final BigInteger SAFE = BigInteger.TWO.pow(53);

  private Encoding() {}

  /** The value behind an encoded one; only what data can hold. */
  static @Nullable Object decode(@Nullable Object encoded) {
    return switch (encoded) {
      case List<?> list -> {
        var items = new ArrayList<@Nullable Object>();
        list.forEach(item -> items.add(decode(item)));
        yield Values.freezeList(items);
      }
      case Map<?, ?> map -> decodeMap(map);
      case null, default -> encoded;
    };
  }

  private static @Nullable Object decodeMap(Map<?, ?> map) {
    if (map.get("$int") instanceof String digits) {
      return Values.integer(new BigInteger(digits));
    }
    if (map.get("$float") instanceof String text) {
      return number(text);
    }
    if (map.get("$dict") instanceof List<?> pairs) {
      var dict = JsonLine.model().newFrozenDict();
      for (var pair : pairs) {
        dict.set(decode(((List<?>) pair).get(0)), decode(((List<?>) pair).get(1)));
      }
      return dict;
    }
    var decoded = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    map.forEach((key, value) -> decoded.put(key, decode(value)));
    return Values.freezeMap(decoded);
  }

  private static Double number(String text) {
    return switch (text) {
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }

  /** The value as a golden case would hold it; lazy sequences are read to their end. */
  static @Nullable Object encode(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Boolean bool -> bool;
      case String text -> text;
      case Long number -> integer(BigInteger.valueOf(number));
      case BigInteger number -> integer(number);
      case Double number -> floating(number);
      case Duration span -> Map.of("$timespan", span.toNanos() / 1000);
      case LocalDate date -> Map.of("$date", date.toString());
      case PythonDateTime time -> Map.of("$datetime", iso(time));
      case PythonRegex regex -> Map.of("$regex", regex.source(), "flags", regex.flags());
      case Markup markup -> markup.text();
      case Bytes bytes -> Map.of("$bytes", Base64.getEncoder().encodeToString(bytes.content()));
      case Map<?, ?> map -> encodeMap(map);
      case Set<?> set -> Map.of("$set", items(set.iterator()));
      case Iterable<?> iterable -> items(iterable.iterator());
      case Iterator<?> iterator -> items(iterator);
      default -> Map.of("$opaque", value.getClass().getSimpleName());
    };
  }

  private static Object integer(BigInteger number) {
    return number.abs().compareTo(SAFE) < 0 ? number : Map.of("$int", number.toString());
  }

  private static Object floating(Double number) {
    if (Double.isFinite(number)) {
      return number;
    }
    return Map.of("$float", number.isNaN() ? "nan" : number > 0 ? "inf" : "-inf");
  }

  private static List<@Nullable Object> items(Iterator<?> iterator) {
    var items = new ArrayList<@Nullable Object>();
    iterator.forEachRemaining(item -> items.add(encode(item)));
    return items;
  }

  private static Object encodeMap(Map<?, ?> map) {
    var plain = new LinkedHashMap<@Nullable Object, @Nullable Object>();
    map.forEach((key, value) -> plain.put(key, encode(value)));
    if (map.keySet().stream().allMatch(key -> key instanceof String s && !s.startsWith("$"))) {
      return plain;
    }
    var pairs = new ArrayList<@Nullable Object>();
    map.forEach((key, value) -> {
      var pair = new ArrayList<@Nullable Object>();
      pair.add(encode(key));
      pair.add(encode(value));
      pairs.add(pair);
    });
    return Map.of("$dict", pairs);
  }

  static String iso(PythonDateTime time) {
    var local = time.local();
    var pattern =
        local.getNano() == 0
            ? "%04d-%02d-%02dT%02d:%02d:%02d"
            : "%04d-%02d-%02dT%02d:%02d:%02d.%06d";
    var text =
        pattern.formatted(
            local.getYear(),
            local.getMonthValue(),
            local.getDayOfMonth(),
            local.getHour(),
            local.getMinute(),
            local.getSecond(),
            local.getNano() / 1000);
    return time.offset() == null ? text : text + iso(time.offset());
  }

  private static String iso(Duration offset) {
    var size = offset.abs();
    var minutes =
        "%s%02d:%02d"
            .formatted(offset.isNegative() ? "-" : "+", size.toHours(), size.toMinutesPart());
    if (size.toSecondsPart() == 0 && size.getNano() == 0) {
      return minutes;
    }
    var seconds = "%s:%02d".formatted(minutes, size.toSecondsPart());
    return size.getNano() == 0 ? seconds : "%s.%06d".formatted(seconds, size.getNano() / 1000);
  }
}
