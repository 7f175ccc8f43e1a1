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
    var keyed = new ArrayList<Keyed>(items.size());
    items.forEach(item -> keyed.add(new Keyed(key.apply(item), item)));
    var sorted = new ArrayList<@Nullable Object>(items.size());
    merge(keyed).forEach(entry -> sorted.add(entry.item()));
    return sorted;
  }

  private record Keyed(@Nullable Object key, @Nullable Object item) {}

  private List<Keyed> merge(List<Keyed> items) {
    if (items.size() < 2) {
      return items;
    }
    int middle = items.size() / 2;
    return merge(merge(items.subList(0, middle)), merge(items.subList(middle, items.size())));
  }

  private List<Keyed> merge(List<Keyed> left, List<Keyed> right) {
    var merged = new ArrayList<Keyed>(left.size() + right.size());
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      merged.add(comesFirst(right.get(r), left.get(l)) ? right.get(r++) : left.get(l++));
    }
    merged.addAll(left.subList(l, left.size()));
    merged.addAll(right.subList(r, right.size()));
    return merged;
  }

  private boolean comesFirst(Keyed later, Keyed earlier) {
    evaluation.meter().step();
    return reverse
        ? evaluation.isLess(earlier.key(), later.key())
        : evaluation.isLess(later.key(), earlier.key());
  }
}
