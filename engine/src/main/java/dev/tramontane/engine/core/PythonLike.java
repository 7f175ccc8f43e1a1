package dev.tramontane.engine.core;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.python.BudgetSpent;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonModel;
import dev.tramontane.expression.python.PythonText;
import dev.tramontane.expression.python.PythonTruth;
import dev.tramontane.expression.python.TypeNames;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values as messages show them and as conditions judge them: as Python does. */
public final class PythonLike {

  private static final int DEPTH = 1_000;

  private PythonLike() {}

  /** {@code str(value)}. */
  public static String text(@Nullable Object value) {
    return write(text -> text.str(value));
  }

  /** {@code repr(value)}: names of a list come out as {@code ['a', 'b']}. */
  static String repr(@Nullable Object value) {
    return write(text -> text.repr(value));
  }

  static boolean isTrue(@Nullable Object value) {
    return PythonTruth.isTrue(value);
  }

  static String typeName(@Nullable Object value) {
    return TypeNames.of(value);
  }

  private static String write(Function<PythonText, String> form) {
    var budget = new Budget(Long.MAX_VALUE, DEPTH, Long.MAX_VALUE);
    try {
      return form.apply(new PythonModel(DataLists.AS_LISTS, new Meter(budget)).text());
    } catch (BudgetSpent _) {
      return "a value that is nested too deeply to be shown";
    }
  }
}
