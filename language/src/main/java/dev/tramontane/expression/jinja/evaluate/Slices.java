package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.expression.python.PythonTuple;
import dev.tramontane.expression.python.TypeNames;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code value[start:stop:step]}. */
final class Slices {

  private final Evaluation evaluation;

  Slices(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  @Nullable Object slice(
      @Nullable Object value,
      @Nullable Object start,
      @Nullable Object stop,
      @Nullable Object step) {
    var bounds = new Bounds(index(start), index(stop), index(step));
    return switch (Undefined.require(value)) {
      case String text -> text(text, bounds);
      case Markup markup -> new Markup(text(markup.text(), bounds));
      case PythonTuple tuple -> PythonTuple.copyOf(items(tuple, bounds));
      case List<?> list -> items(list, bounds);
      case PythonRange range -> range(range, bounds);
      case null, default ->
          throw PythonException.typeError(
              "'%s' object is not subscriptable".formatted(TypeNames.of(value)));
    };
  }

  private static @Nullable Long index(@Nullable Object value) {
    return switch (Undefined.require(value)) {
      case null -> null;
      case Long number -> number;
      case Boolean bool -> bool ? 1L : 0L;
      case BigInteger big -> big.signum() < 0 ? Long.MIN_VALUE / 2 : Long.MAX_VALUE / 2;
      default ->
          throw PythonException.typeError(
              "slice indices must be integers or None or have an __index__ method");
    };
  }

  private String text(String text, Bounds bounds) {
    evaluation.meter().bytes(text.length());
    evaluation.meter().steps(text.length() / 64);
    int[] characters = text.codePoints().toArray();
    var sliced = new StringBuilder();
    bounds
        .range(characters.length)
        .iterator()
        .forEachRemaining(i -> sliced.appendCodePoint(characters[position(i)]));
    return sliced.toString();
  }

  private static PythonRange range(PythonRange range, Bounds bounds) {
    var indices = bounds.range(Math.toIntExact(range.size()));
    return new PythonRange(
        range.get(indices.start()), range.get(indices.stop()), range.step() * indices.step());
  }

  private static int position(@Nullable Object index) {
    return index instanceof Long number ? Math.toIntExact(number) : 0;
  }

  private PythonList items(List<?> list, Bounds bounds) {
    var items = new PythonList();
    evaluation
        .iterate(bounds.range(list.size()))
        .forEachRemaining(i -> items.add(evaluation.item(list, i)));
    return items;
  }

  /** The three parts of a slice; those not given are null. */
  private record Bounds(@Nullable Long start, @Nullable Long stop, @Nullable Long step) {

    /** The indices that the slice takes of something of {@code size} items. */
    PythonRange range(int size) {
      long stride = step == null ? 1 : step;
      if (stride == 0) {
        throw PythonException.valueError("slice step cannot be zero");
      }
      if (stride > 0) {
        return new PythonRange(
            clamp(start, 0, 0, size, size), clamp(stop, size, 0, size, size), stride);
      }
      return new PythonRange(
          clamp(start, size - 1L, -1, size - 1L, size),
          clamp(stop, -1, -1, size - 1L, size),
          Math.max(stride, -Integer.MAX_VALUE));
    }

    private static long clamp(@Nullable Long index, long missing, long low, long high, int size) {
      if (index == null) {
        return missing;
      }
      long position = index < 0 ? index + size : index;
      return Math.clamp(position, low, Math.max(low, high));
    }
  }
}
