package dev.tramontane.expression.python;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Python takes for false (reference: expressions.md section 4.2). */
public final class PythonTruth {

  private PythonTruth() {}

  /** Whether {@code value} counts as true. A one-shot iterator always does. */
  public static boolean isTrue(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean bool -> bool;
      case Long number -> number != 0;
      case BigInteger number -> number.signum() != 0;
      case Double number -> number != 0.0;
      case String text -> !text.isEmpty();
      case Collection<?> items -> !items.isEmpty();
      case Map<?, ?> map -> !map.isEmpty();
      case DictView view -> view.size() > 0;
      case PythonRange range -> range.size() > 0;
      case Duration span -> !span.isZero();
      case PythonObject object -> object.isTrue();
      default -> true;
    };
  }
}
