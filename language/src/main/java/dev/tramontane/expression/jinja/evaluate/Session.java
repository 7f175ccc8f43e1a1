package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.expression.jinja.function.Library;
import dev.tramontane.expression.jinja.method.Methods;
import dev.tramontane.expression.jinja.object.Arguments;
import dev.tramontane.expression.jinja.object.Callable;
import dev.tramontane.expression.jinja.object.Changes;
import dev.tramontane.expression.jinja.object.Evaluation;
import dev.tramontane.expression.jinja.object.Markup;
import dev.tramontane.expression.jinja.object.Undefined;
import dev.tramontane.expression.jinja.syntax.Expression.BinaryOperator;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.DictView;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonDict;
import dev.tramontane.expression.python.PythonException;
import dev.tramontane.expression.python.PythonList;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.python.TypeNames;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One evaluation: its data, what it has changed of it, and what it may still spend. */
public final class Session implements Evaluation {

  /** Nodes evaluated inside each other; bounds the stack. */
  private static final int MAX_LEVELS = 600;

  private final EvaluationContext context;
  private final @Nullable Object data;
  private final PythonModel model;
  private final Changes changes;
  private final Sandbox sandbox;
  private final Items items;
  private final Operators operators;
  private final Comparisons comparisons;
  private boolean autoescapes;
  private int levels;
  private int offset = -1;

  /**
   * @param data the data root {@code _}, of any kind
   */
  public Session(@Nullable Object data, EvaluationContext context) {
    this.context = context;
    this.data = data;
    this.model = new PythonModel(DataLists.AS_LISTS, new Meter(context.budget()));
    this.changes = new Changes(model);
    this.sandbox = new Sandbox(changes, model.meter());
    this.items = new Items(changes, model.meter());
    this.operators = new Operators(this);
    this.comparisons = new Comparisons(this);
  }

  /** Goes one level down at {@code offset} of the text; pair it with {@link #leave}. */
  void enter(int offset) {
    this.offset = offset;
    meter().step();
    if (++levels > MAX_LEVELS) {
      throw new BudgetSpent(
          "Expected at most %d parts evaluated inside each other, but found more"
              .formatted(MAX_LEVELS));
    }
  }

  void leave() {
    levels--;
  }

  /** Says that what happens next belongs to the node at {@code offset}. */
  void at(int offset) {
    this.offset = offset;
  }

  /** Where in the text the evaluation is, or -1 before it began. */
  public int offset() {
    return offset;
  }

  Changes changes() {
    return changes;
  }

  Operators operators() {
    return operators;
  }

  Comparisons comparisons() {
    return comparisons;
  }

  @Override
  public PythonModel model() {
    return model;
  }

  @Override
  public EvaluationContext context() {
    return context;
  }

  @Override
  public @Nullable Object data() {
    return data;
  }

  @Override
  public boolean autoescapes() {
    return autoescapes;
  }

  void setAutoescapes(boolean autoescapes) {
    this.autoescapes = autoescapes;
  }

  /** Rendered text as a value: HTML where that is the rule. */
  Object rendered(CharSequence text) {
    return autoescapes ? new Markup(text.toString()) : text.toString();
  }

  @Override
  public @Nullable Object attribute(@Nullable Object value, String name) {
    return sandbox.attribute(changes.current(value), name);
  }

  @Override
  public @Nullable Object item(@Nullable Object value, @Nullable Object key) {
    return sandbox.item(changes.current(value), key);
  }

  @Override
  public @Nullable Object call(@Nullable Object callee, Arguments arguments) {
    if (!(Undefined.require(callee) instanceof Callable callable)) {
      throw PythonException.typeError(
          "'%s' object is not callable".formatted(TypeNames.of(callee)));
    }
    meter().enter();
    var result = callable.call(this, arguments);
    meter().leave();
    return changes.own(result);
  }

  @Override
  public boolean hasFilter(String name) {
    return Library.filter(name).or(() -> Library.functionAsFilter(name)).isPresent();
  }

  @Override
  public boolean hasTest(String name) {
    return Library.test(name).isPresent();
  }

  @Override
  public @Nullable Object filter(String name, @Nullable Object value, Arguments arguments) {
    meter().step();
    var filter = Library.filter(name);
    if (filter.isPresent()) {
      return filter.get().call(this, arguments.after(value));
    }
    return Library.functionAsFilter(name)
        .orElseThrow(() -> unknown("filter", name))
        .call(this, arguments);
  }

  @Override
  public boolean test(String name, @Nullable Object value, Arguments arguments) {
    meter().step();
    var test = Library.test(name).orElseThrow(() -> unknown("test", name));
    return isTrue(test.call(this, arguments.after(value)));
  }

  private static PythonException unknown(String kind, String name) {
    return new PythonException("TemplateRuntimeError", "No %s named '%s'.".formatted(kind, name));
  }

  @Override
  public Iterator<@Nullable Object> iterate(@Nullable Object value) {
    return items.of(value);
  }

  @Override
  public boolean isIterable(@Nullable Object value) {
    return items.has(value);
  }

  @Override
  public String text(@Nullable Object value) {
    return value instanceof String text ? text : model.text().str(settled(value));
  }

  @Override
  public boolean isTrue(@Nullable Object value) {
    return value instanceof DictView view
        ? view.size() > 0
        : PythonTruth.isTrue(changes.current(value));
  }

  @Override
  public boolean areEqual(@Nullable Object left, @Nullable Object right) {
    return comparisons.areEqual(left, right);
  }

  @Override
  public boolean isLess(@Nullable Object left, @Nullable Object right) {
    return comparisons.isLess(left, right);
  }

  @Override
  public boolean contains(@Nullable Object container, @Nullable Object item) {
    return comparisons.contains(changes.current(container), item);
  }

  @Override
  public long length(@Nullable Object value) {
    Undefined.refuseStrict(value);
    if (value instanceof Undefined) {
      return 0;
    }
    return Methods.length(changes.current(value))
        .orElseThrow(() ->
            PythonException.typeError(
                "object of type '%s' has no len()".formatted(TypeNames.of(value))));
  }

  @Override
  public @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    return operators.apply(BinaryOperator.ADD, left, right);
  }

  @Override
  public @Nullable Object settled(@Nullable Object value) {
    return changes.settled(value);
  }

  @Override
  public PythonList toChange(List<?> list) {
    return changes.toChange(list);
  }

  @Override
  public PythonDict toChange(Map<?, ?> map) {
    return changes.toChange(map);
  }
}
