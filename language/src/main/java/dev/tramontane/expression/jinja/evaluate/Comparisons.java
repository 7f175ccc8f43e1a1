package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonMaps;
import dev.tramontane.expression.python.PythonRange;
import dev.tramontane.expression.python.TypeNames;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Equality, order and membership of Python, strict with undefined values. */
final class Comparisons {

  private final Evaluation evaluation;

  Comparisons(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  boolean areEqual(@Nullable Object left, @Nullable Object right) {
    Undefined.refuseStrict(left);
    Undefined.refuseStrict(right);
    if (left instanceof Undefined || right instanceof Undefined) {
      return left instanceof Undefined && right instanceof Undefined;
    }
    return evaluation
        .model()
        .equality()
        .areEqual(plain(evaluation.settled(left)), plain(evaluation.settled(right)));
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return value instanceof Markup markup ? markup.text() : value;
  }

  boolean isLess(@Nullable Object left, @Nullable Object right) {
    Undefined.require(left);
    Undefined.require(right);
    evaluation.meter().step();
    return evaluation
        .model()
        .order()
        .isLess(plain(evaluation.settled(left)), plain(evaluation.settled(right)));
  }

  boolean isLessOrEqual(@Nullable Object left, @Nullable Object right) {
    return isLess(left, right) || areEqual(left, right);
  }

  boolean contains(@Nullable Object container, @Nullable Object item) {
    return switch (plain(container)) {
      case Undefined undefined when !undefined.lenient() -> throw undefined.exception();
      case String text -> containsText(text, plain(item));
      case Map<?, ?> map -> hasKey(map, plain(item));
      case DictView(DictView.Kind kind, Map<?, ?> map) when kind == DictView.Kind.KEYS ->
          hasKey(map, plain(item));
      case Set<?> set -> set.contains(Undefined.require(item));
      case PythonRange range when item instanceof Long number -> inRange(range, number);
      case null -> throw notIterable(null);
      case Object other -> {
        if (!evaluation.isIterable(other)) {
          throw notIterable(other);
        }
        yield isAmong(other, item);
      }
    };
  }

  private boolean hasKey(Map<?, ?> map, @Nullable Object key) {
    Undefined.require(key);
    if (!(key instanceof String)) {
      evaluation.model().equality().key(key);
    }
    return PythonMaps.containsKey(map, key);
  }

  private boolean containsText(String text, @Nullable Object item) {
    Undefined.require(item);
    if (!(item instanceof String part)) {
      throw PythonException.typeError(
          "'in <string>' requires string as left operand, not " + TypeNames.of(item));
    }
    evaluation.meter().steps(text.length() / 64);
    return text.contains(part);
  }

  private static boolean inRange(PythonRange range, long number) {
    long low = range.step() > 0 ? range.start() : range.get(range.size() - 1);
    long high = range.step() > 0 ? range.get(range.size() - 1) : range.start();
    return range.size() > 0
        && number >= low
        && number <= high
        && (number - range.start()) % range.step() == 0;
  }

  private boolean isAmong(Object container, @Nullable Object item) {
    var items = evaluation.iterate(container);
    while (items.hasNext()) {
      if (areEqual(items.next(), item)) {
        return true;
      }
    }
    return false;
  }

  private static PythonException notIterable(@Nullable Object container) {
    return PythonException.typeError(
        "argument of type '%s' is not iterable".formatted(TypeNames.of(container)));
  }
}
