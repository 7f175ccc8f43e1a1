package dev.tramontane.expression.python;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The value model of one evaluation: every operation on values that has to be paid for. */
public final class PythonModel {

  private final Meter meter;
  private final DataLists dataLists;
  private final PythonEquality equality;
  private final PythonText text;
  private final PythonOrder order;

  public PythonModel(DataLists dataLists, Meter meter) {
    this.meter = meter;
    this.dataLists = dataLists;
    this.equality = new PythonEquality(dataLists, meter);
    this.text = new PythonText(dataLists, meter);
    this.order = new PythonOrder(equality);
  }

  public Meter meter() {
    return meter;
  }

  public DataLists dataLists() {
    return dataLists;
  }

  public PythonEquality equality() {
    return equality;
  }

  public PythonText text() {
    return text;
  }

  public PythonOrder order() {
    return order;
  }

  /** A new mutable dict. */
  public PythonDict newDict() {
    return new PythonDict(equality, false);
  }

  /** A new dict of the immutable, hashable kind; fill it before handing it on. */
  public PythonDict newFrozenDict() {
    return new PythonDict(equality, true);
  }

  public PythonDict copyOf(Map<?, ?> map) {
    var copy = newDict();
    map.forEach((key, value) -> copy.set(key, value));
    return copy;
  }

  /** A new mutable set. */
  public PythonSet newSet() {
    return new PythonSet(equality, false);
  }

  /** A new set of the immutable, hashable kind; fill it before handing it on. */
  public PythonSet newFrozenSet() {
    return new PythonSet(equality, true);
  }

  /** A mutable list of the items of {@code source}, each of which costs a step. */
  public PythonList listOf(Iterable<? extends @Nullable Object> source) {
    var list = new PythonList();
    for (var item : source) {
      meter.step();
      list.add(item);
    }
    return list;
  }
}
