package dev.tramontane.expression.python;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression in the syntax of Python's {@code re}. It runs on RE2/J, in time linear in
 * the text, wherever RE2/J can express it; look-around, back references, word boundaries, {@code $}
 * before a last line break, atomic groups and large repetitions run on {@code java.util.regex}
 * instead. In both, every sixteenth character looked at costs a step, in large patterns more. Two
 * things differ from Python: conditional groups {@code (?(1)a|b)} are refused, and after an empty
 * match the search goes on one character further, even where a lazy pattern would match more at the
 * same place.
 */
public final class PythonRegex {

  /** What {@code re.compile} may be told about a pattern. */
  public enum Flag {
    IGNORE_CASE,
    MULTI_LINE,
    DOT_ALL
  }

  private final String source;
  private final String flags;
  private final RegexEngine engine;
  private final Map<String, Integer> groupNames;

  private PythonRegex(
      String source, String flags, RegexEngine engine, Map<String, Integer> groupNames) {
    this.source = source;
    this.flags = flags;
    this.engine = engine;
    this.groupNames = groupNames;
  }

  /**
   * @throws PythonException {@code error} if the pattern is not valid
   */
  public static PythonRegex compile(String pattern, Flag... flags) {
    var translation = new RegexTranslator(pattern, List.of(flags)).translate();
    return new PythonRegex(
        pattern, translation.flags(), RegexEngine.of(translation), translation.groupNames());
  }

  /** The pattern as it was written. */
  public String source() {
    return source;
  }

  /**
   * The letters of the flags in force, in alphabetical order, of {@code i}, {@code m}, {@code s}.
   */
  public String flags() {
    return flags;
  }

  public int groupCount() {
    return engine.groupCount();
  }

  /** Group numbers by name, in the order of the pattern. */
  public Map<String, Integer> groupNames() {
    return groupNames;
  }

  /** Starts to look for matches in {@code text}; each match costs steps of {@code meter}. */
  public RegexSearch searchIn(String text, Meter meter) {
    return engine.searchIn(text, meter);
  }

  /** The first match anywhere in {@code text}. */
  public Optional<RegexMatch> search(String text, Meter meter) {
    return searchIn(text, meter).next();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PythonRegex regex
        && source.equals(regex.source)
        && flags.equals(regex.flags);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return "re.compile(" + PythonStrings.quoted(source) + ")";
  }
}
