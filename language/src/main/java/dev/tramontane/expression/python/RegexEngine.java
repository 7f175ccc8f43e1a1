package dev.tramontane.expression.python;

import java.util.Optional;
import java.util.regex.Pattern;

/** One of the two libraries that can run a translated pattern. */
sealed interface RegexEngine {

  RegexSearch searchIn(String text, Meter meter);

  int groupCount();

  static RegexEngine of(RegexTranslation translation) {
    return translation
        .linear()
        .<RegexEngine>map(pattern -> Linear.of(pattern, translation.size()))
        .orElseGet(() -> Backtracking.of(translation.backtracking()));
  }

  /** RE2/J: linear in the length of the text. */
  record Linear(com.google.re2j.Pattern pattern, long size) implements RegexEngine {

    static Linear of(String pattern, long size) {
      try {
        return new Linear(com.google.re2j.Pattern.compile(pattern), size);
      } catch (com.google.re2j.PatternSyntaxException e) {
        throw invalid(e.getDescription());
      }
    }

    @Override
    public int groupCount() {
      return pattern.groupCount();
    }

    @Override
    public RegexSearch searchIn(String text, Meter meter) {
      var matcher = pattern.matcher(new MeteredText(text, meter, size));
      return () -> {
        meter.step();
        return matcher.find()
            ? Optional.of(bounds(text, groupCount(), matcher::start, matcher::end))
            : Optional.empty();
      };
    }
  }

  /**
   * The JDK's engine, which may need exponential time, on a text that counts how often it is read.
   */
  record Backtracking(Pattern pattern) implements RegexEngine {

    static Backtracking of(String pattern) {
      try {
        return new Backtracking(
            Pattern.compile(pattern, Pattern.UNICODE_CASE | Pattern.UNIX_LINES));
      } catch (java.util.regex.PatternSyntaxException e) {
        throw invalid(e.getDescription());
      }
    }

    @Override
    public int groupCount() {
      return pattern.matcher("").groupCount();
    }

    @Override
    public RegexSearch searchIn(String text, Meter meter) {
      var matcher = pattern.matcher(new MeteredText(text, meter, 1));
      matcher.useAnchoringBounds(false);
      return () -> {
        meter.step();
        return matcher.find()
            ? Optional.of(bounds(text, groupCount(), matcher::start, matcher::end))
            : Optional.empty();
      };
    }
  }

  private static PythonException invalid(String description) {
    return new PythonException("error", description);
  }

  private static RegexMatch bounds(
      String text,
      int groups,
      java.util.function.IntUnaryOperator start,
      java.util.function.IntUnaryOperator end) {
    int[] bounds = new int[2 * groups + 2];
    for (int group = 0; group <= groups; group++) {
      bounds[2 * group] = start.applyAsInt(group);
      bounds[2 * group + 1] = end.applyAsInt(group);
    }
    return new RegexMatch(text, bounds);
  }
}
