package dev.tramontane.engine.core.conformance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares with a golden by its rules and tells where they differ. */
final class Comparison {

  private static final Set<String> MULTISETS =
      Set.of("tasks", "action_executions", "workflow_executions");
  private static final Set<String> NOT_COMPARED = Set.of("alias", "tags", "description");
  private static final List<String> ERROR_TEXTS =
      List.of("Failed to", "Failure caused by", "The action raised", "Can not evaluate", "Invalid");

  private final boolean strictStateInfo;
  private final List<String> differences = new ArrayList<>();

  private Comparison(boolean strictStateInfo) {
    this.strictStateInfo = strictStateInfo;
  }

  static List<String> differences(
      Object expected, @Nullable Object actual, boolean strictStateInfo) {
    var comparison = new Comparison(strictStateInfo);
    comparison.compare("", "", expected, actual);
    return comparison.differences;
  }

  private void compare(
      String path, String key, @Nullable Object expected, @Nullable Object actual) {
    if ("<any>".equals(expected)) {
      return;
    }
    if (key.equals("state_info") && !strictStateInfo) {
      require(path, (expected == null) == (actual == null), expected, actual);
    } else if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
      compareMaps(path, map, other);
    } else if (expected instanceof List<?> list && actual instanceof List<?> other) {
      compareLists(path, key, list, other);
    } else {
      require(path, areEqual(expected, actual), expected, actual);
    }
  }

  private void compareMaps(String path, Map<?, ?> expected, Map<?, ?> actual) {
    for (var entry : expected.entrySet()) {
      var key = String.valueOf(entry.getKey());
      if (NOT_COMPARED.contains(key)) {
        continue;
      }
      if (!actual.containsKey(key)) {
        differences.add(path + "." + key + ": missing, expected " + entry.getValue());
        continue;
      }
      compare(path + "." + key, key, entry.getValue(), actual.get(key));
    }
    for (var key : actual.keySet()) {
      if (!expected.containsKey(key) && !isOptional(String.valueOf(key))) {
        differences.add(path + "." + key + ": not expected, but is " + actual.get(key));
      }
    }
  }

  /** Goldens leave out what the older Mistral did not tell. */
  private static boolean isOptional(String key) {
    return NOT_COMPARED.contains(key) || key.equals("published_global");
  }

  private void compareLists(String path, String key, List<?> expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      differences.add(
          "%s: expected %d, but found %d: %s"
              .formatted(path, expected.size(), actual.size(), actual));
      return;
    }
    var open = new ArrayList<@Nullable Object>(actual);
    for (int i = 0; i < expected.size(); i++) {
      var wanted = expected.get(i);
      int match = MULTISETS.contains(key) ? best(wanted, open) : 0;
      compare(path + "[" + i + "]", "", wanted, open.remove(match));
    }
  }

  private int best(@Nullable Object wanted, List<@Nullable Object> candidates) {
    int best = 0;
    int fewest = Integer.MAX_VALUE;
    for (int i = 0; i < candidates.size(); i++) {
      var trial = new Comparison(strictStateInfo);
      trial.compare("", "", wanted, candidates.get(i));
      int weight = trial.differences.size() + (sameName(wanted, candidates.get(i)) ? 0 : 1000);
      if (weight < fewest) {
        fewest = weight;
        best = i;
      }
    }
    return best;
  }

  private static boolean sameName(@Nullable Object left, @Nullable Object right) {
    return left instanceof Map<?, ?> one
        && right instanceof Map<?, ?> other
        && Objects.equals(one.get("name"), other.get("name"));
  }

  private void require(
      String path, boolean holds, @Nullable Object expected, @Nullable Object actual) {
    if (!holds) {
      differences.add("%s: expected %s, but is %s".formatted(path, expected, actual));
    }
  }

  private static boolean areEqual(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Number left && actual instanceof Number right) {
      return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
    }
    if (expected instanceof String text && actual instanceof String) {
      return text.equals(actual) || ERROR_TEXTS.stream().anyMatch(text::startsWith);
    }
    return Objects.equals(expected, actual);
  }
}
