package dev.tramontane.expression.conformance;

import dev.tramontane.expression.Budget;
import dev.tramontane.expression.python.DataLists;
import dev.tramontane.expression.python.JsonText;
import dev.tramontane.expression.python.Meter;
import dev.tramontane.expression.python.PythonModel;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** JSON on one line: maps, lists, texts, numbers of which integers keep all digits. */
final class JsonLine {

  private static final Budget BUDGET = new Budget(100_000_000, 500, 1L << 30);

  private JsonLine() {}

  /**
   * The plain value of a line.
   *
   * @throws dev.tramontane.expression.python.PythonException if it is not JSON
   */
  static @Nullable Object read(String line) {
    return JsonText.parse(line, model());
  }

  static PythonModel model() {
    return new PythonModel(DataLists.AS_LISTS, new Meter(BUDGET));
  }

  static String write(@Nullable Object value) {
    return switch (value) {
      case Map<?, ?> map -> object(map);
      case List<?> list -> array(list);
      case null, default -> JsonText.dump(value, model());
    };
  }

  private static String object(Map<?, ?> map) {
    var members = new StringJoiner(", ", "{", "}");
    map.forEach((key, value) -> members.add(write(String.valueOf(key)) + ": " + write(value)));
    return members.toString();
  }

  private static String array(List<?> list) {
    var items = new StringJoiner(", ", "[", "]");
    for (Iterator<?> all = list.iterator(); all.hasNext(); ) {
      items.add(write(all.next()));
    }
    return items.toString();
  }
}
