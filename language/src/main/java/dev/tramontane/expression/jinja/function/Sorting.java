package dev.tramontane.expression.jinja.function;

import dev.tramontane.expression.jinja.object.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Python's stable sort. It asks only {@code <}, and unlike Java's it ends with some order also
 * where the answers contradict each other, as with NaN.
 */
public final class Sorting {

  private final Evaluation evaluation;
  private final boolean reverse;

  public Sorting(Evaluation evaluation, boolean reverse) {
    this.evaluation = evaluation;
    this.reverse = reverse;
  }

  /** The items in the order of their keys. */
  public List<@Nullable Object> sorted(
      List<@Nullable Object> items, UnaryOperator<@Nullable Object> key) {
    var keyed = new Keyed[items.size()];
    for (int i = 0; i < keyed.length; i++) {
      keyed[i] = new Keyed(key.apply(items.get(i)), items.get(i));
    }
    sort(keyed, keyed.clone(), 0, keyed.length);
    var sorted = new ArrayList<@Nullable Object>(keyed.length);
    for (var entry : keyed) {
      sorted.add(entry.item());
    }
    return sorted;
  }

  private record Keyed(@Nullable Object key, @Nullable Object item) {}

  /** Sorts a part of {@code items}; {@code spare} holds the same items at first. */
  private void sort(Keyed[] items, Keyed[] spare, int from, int to) {
    if (to - from < 2) {
      return;
    }
    int middle = (from + to) >>> 1;
    sort(spare, items, from, middle);
    sort(spare, items, middle, to);
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takesRight = right < to && (left == middle || comesFirst(spare[right], spare[left]));
      items[i] = takesRight ? spare[right++] : spare[left++];
    }
  }

  private boolean comesFirst(Keyed later, Keyed earlier) {
    evaluation.meter().step();
    return reverse ? isLess(earlier.key(), later.key()) : isLess(later.key(), earlier.key());
  }

  private boolean isLess(@Nullable Object left, @Nullable Object right) {
    return left instanceof Long a && right instanceof Long b
        ? a < b
        : evaluation.isLess(left, right);
  }
}
