package dev.tramontane.expression.python;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Python's {@code <} on values of one kind; values of two kinds have no order. */
public final class PythonOrder {

  private final PythonEquality equality;

  PythonOrder(PythonEquality equality) {
    this.equality = equality;
  }

  /**
   * Whether {@code left < right}. Sets are ordered by inclusion, lists item by item.
   *
   * @throws PythonException TypeError if the two have no order
   */
  public boolean isLess(@Nullable Object left, @Nullable Object right) {
    if (isNumeric(left) && isNumeric(right)) {
      var a = PythonNumbers.number(left);
      var b = PythonNumbers.number(right);
      return !PythonNumbers.isNaN(a) && !PythonNumbers.isNaN(b) && PythonNumbers.compare(a, b) < 0;
    }
    return switch (left) {
      case String a when right instanceof String b -> PythonStrings.compare(a, b) < 0;
      case List<?> a when right instanceof List<?> b && sameKind(a, b) -> isLess(a, b);
      case Set<?> a when isSet(right) -> isProperSubset(a, a.size(), right);
      case DictView a when a.isSetLike() && isSet(right) -> isProperSubset(a, a.size(), right);
      case PythonDateTime a when right instanceof PythonDateTime b ->
          a.instant().isBefore(b.instant());
      case Duration a when right instanceof Duration b -> a.compareTo(b) < 0;
      case LocalDate a when right instanceof LocalDate b -> a.isBefore(b);
      case null, default ->
          throw PythonException.typeError(
              "'<' not supported between instances of '%s' and '%s'"
                  .formatted(TypeNames.of(left), TypeNames.of(right)));
    };
  }

  /** Whether {@code left <= right}, with the same rules. */
  public boolean isLessOrEqual(@Nullable Object left, @Nullable Object right) {
    return isLess(left, right) || equality.areEqual(left, right);
  }

  private static boolean isNumeric(@Nullable Object value) {
    return value instanceof Number || value instanceof Boolean;
  }

  private boolean sameKind(List<?> left, List<?> right) {
    return equality.isTuple(left) == equality.isTuple(right);
  }

  private boolean isLess(List<?> left, List<?> right) {
    int end = Math.min(left.size(), right.size());
    for (int i = 0; i < end; i++) {
      if (left.get(i) != right.get(i) && !equality.areEqual(left.get(i), right.get(i))) {
        return isLess(left.get(i), right.get(i));
      }
    }
    return left.size() < right.size();
  }

  private static boolean isSet(@Nullable Object value) {
    return value instanceof Set<?> || value instanceof DictView view && view.isSetLike();
  }

  private boolean isProperSubset(Iterable<?> left, int size, @Nullable Object right) {
    var members = equality.keys((Iterable<?>) Objects.requireNonNull(right));
    return size < members.size() && members.containsAll(equality.keys(left));
  }
}
