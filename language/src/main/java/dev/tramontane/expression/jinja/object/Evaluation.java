package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonModel;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What filters, tests, functions and methods may ask of the evaluation they run in. */
public interface Evaluation {

  PythonModel model();

  EvaluationContext context();

  /** The data root, {@code _}. */
  @Nullable Object data();

  /** Whether texts are escaped for HTML when they are printed. */
  boolean autoescapes();

  default Meter meter() {
    return model().meter();
  }

  /** {@code value.name}, within the sandbox; undefined if there is no such thing. */
  @Nullable Object attribute(@Nullable Object value, String name);

  /** {@code value[key]}, within the sandbox; undefined if there is no such thing. */
  @Nullable Object item(@Nullable Object value, @Nullable Object key);

  @Nullable Object call(@Nullable Object callee, Arguments arguments);

  boolean hasFilter(String name);

  boolean hasTest(String name);

  @Nullable Object filter(String name, @Nullable Object value, Arguments arguments);

  boolean test(String name, @Nullable Object value, Arguments arguments);

  /** The items of {@code value}, each of which costs a step. */
  Iterator<@Nullable Object> iterate(@Nullable Object value);

  boolean isIterable(@Nullable Object value);

  default PythonList list(@Nullable Object value) {
    var list = new PythonList();
    iterate(value).forEachRemaining(list::add);
    return list;
  }

  /** {@code str(value)}. */
  String text(@Nullable Object value);

  boolean isTrue(@Nullable Object value);

  boolean areEqual(@Nullable Object left, @Nullable Object right);

  boolean isLess(@Nullable Object left, @Nullable Object right);

  /** {@code item in container}. */
  boolean contains(@Nullable Object container, @Nullable Object item);

  /** {@code len(value)}. */
  long length(@Nullable Object value);

  /** {@code left + right}. */
  @Nullable Object add(@Nullable Object left, @Nullable Object right);

  /** {@code value} with everything in it that this evaluation has changed. */
  @Nullable Object settled(@Nullable Object value);

  /** The list that stands for {@code list} in this evaluation and may be changed. */
  PythonList toChange(List<?> list);

  /** The dict that stands for {@code map} in this evaluation and may be changed. */
  PythonDict toChange(Map<?, ?> map);
}
