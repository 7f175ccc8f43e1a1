package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.value.FrozenMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares an outcome with a golden by the rules beside the cases.
 *
 * @param comparesStateInfo whether the text of {@code state_info} counts
 */
record Comparison(boolean comparesStateInfo) {

  static final String ANY = "<any>";

  private static final Set<String> NOT_COMPARED = Set.of("note", "mistral");
  private static final Set<String> UNORDERED =
      Set.of("tasks", "action_executions", "workflow_executions");

  /** The differences as lines for people; empty if there are none. */
  List<String> differences(@Nullable Object expected, @Nullable Object actual) {
    return differences("", expected, actual);
  }

  private List<String> differences(
      String path, @Nullable Object expected, @Nullable Object actual) {
    if (ANY.equals(expected)) {
      return List.of();
    }
    if (expected instanceof FrozenMap want && actual instanceof FrozenMap got) {
      return mapDifferences(path, want, got);
    }
    if (expected instanceof List<?> want && actual instanceof List<?> got) {
      return listDifferences(path, want, got);
    }
    return sameScalar(expected, actual) ? List.of() : List.of(line(path, expected, actual));
  }

  private List<String> mapDifferences(String path, FrozenMap want, FrozenMap got) {
    var differences = new ArrayList<String>();
    var keys = new TreeSet<>(want.keySet());
    keys.addAll(got.keySet());
    keys.removeAll(NOT_COMPARED);
    for (var key : keys) {
      var here = path + "." + key;
      if (onlyPresenceCounts(key)) {
        if ((want.get(key) == null) != (got.get(key) == null)) {
          differences.add(line(here, want.get(key), got.get(key)));
        }
      } else if (!want.containsKey(key) || !got.containsKey(key)) {
        differences.add(
            "%s: only in the %s".formatted(here, want.containsKey(key) ? "golden" : "answer"));
      } else {
        differences.addAll(differences(here, want.get(key), got.get(key)));
      }
    }
    return differences;
  }

  private boolean onlyPresenceCounts(String key) {
    return key.equals("error") || key.equals("state_info") && !comparesStateInfo;
  }

  private List<String> listDifferences(String path, List<?> want, List<?> got) {
    if (want.size() != got.size()) {
      return List.of("%s: expected %d items, got %d".formatted(path, want.size(), got.size()));
    }
    var unordered = UNORDERED.contains(path.substring(path.lastIndexOf('.') + 1));
    var differences = new ArrayList<String>();
    var rest = new ArrayList<@Nullable Object>(got);
    for (int i = 0; i < want.size(); i++) {
      var index = unordered ? equalItem(want.get(i), rest) : 0;
      differences.addAll(differences("%s[%d]".formatted(path, i), want.get(i), rest.remove(index)));
    }
    return differences;
  }

  /** Where in {@code rest} the equal of {@code want} is; its first item if there is none. */
  private int equalItem(@Nullable Object want, List<@Nullable Object> rest) {
    for (int i = 0; i < rest.size(); i++) {
      if (differences("", want, rest.get(i)).isEmpty()) {
        return i;
      }
    }
    return sameName(want, rest);
  }

  private static int sameName(@Nullable Object want, List<@Nullable Object> rest) {
    for (int i = 0; i < rest.size(); i++) {
      if (want instanceof Map<?, ?> one
          && rest.get(i) instanceof Map<?, ?> other
          && Objects.equals(one.get("name"), other.get("name"))) {
        return i;
      }
    }
    return 0;
  }

  private static boolean sameScalar(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Number want && actual instanceof Number got) {
      return want.equals(got) || want.doubleValue() == got.doubleValue();
    }
    if (expected instanceof String want && Masking.isErrorText(want)) {
      return actual instanceof String got && !got.isEmpty();
    }
    return Objects.equals(expected, actual);
  }

  private static String line(String path, @Nullable Object expected, @Nullable Object actual) {
    return "%s: expected %s, got %s".formatted(path, shorten(expected), shorten(actual));
  }

  private static String shorten(@Nullable Object value) {
    var text = Json.write(value);
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
