package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Undefined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the {@code attribute} argument of a filter means: {@code 'a.b.0'} or an index. */
final class Attributes {

  private static final Pattern DOT = Pattern.compile("\\.");
  private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

  private Attributes() {}

  /** A function from an item to its attribute, or to itself if {@code attribute} is null. */
  static UnaryOperator<@Nullable Object> getter(
      Evaluation evaluation, @Nullable Object attribute, @Nullable Object fallback) {
    if (attribute == null) {
      return item -> item;
    }
    var path = path(attribute);
    return item -> {
      var found = item;
      for (var part : path) {
        found = evaluation.item(found, part);
        if (found instanceof Undefined && fallback != null) {
          found = fallback;
        }
      }
      return found;
    };
  }

  static UnaryOperator<@Nullable Object> getter(Evaluation evaluation, @Nullable Object attribute) {
    return getter(evaluation, attribute, null);
  }

  /** Splits at the dots; parts that are digits are indices. */
  private static List<Object> path(Object attribute) {
    if (!(attribute instanceof String text)) {
      return List.of(attribute);
    }
    var path = new ArrayList<Object>();
    for (var part : DOT.split(text, -1)) {
      path.add(INDEX.matcher(part).matches() ? (Object) Long.valueOf(part) : part);
    }
    return path;
  }

  /** Texts in lower case, unless case matters; everything else as it is. */
  static @Nullable Object fold(@Nullable Object key, boolean caseSensitive) {
    return key instanceof String text && !caseSensitive ? text.toLowerCase(Locale.ROOT) : key;
  }
}
