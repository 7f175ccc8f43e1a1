package dev.tramontane.expression.python;

import java.util.Optional;

/**
 * One match of a regular expression.
 *
 * @param bounds start and end of every group in UTF-16 units, group 0 first; -1 where a group took
 *     no part
 */
public record RegexMatch(String text, int[] bounds) {

  public int groupCount() {
    return bounds.length / 2 - 1;
  }

  public int start(int group) {
    return bounds[2 * group];
  }

  public int end(int group) {
    return bounds[2 * group + 1];
  }

  /** The text of a group; empty if it took no part in the match. */
  public Optional<String> group(int group) {
    return start(group) < 0
        ? Optional.empty()
        : Optional.of(text.substring(start(group), end(group)));
  }

  /** Start of a group in code points, -1 if it took no part. */
  public int codePointStart(int group) {
    return start(group) < 0 ? -1 : text.codePointCount(0, start(group));
  }

  /** End of a group in code points, -1 if it took no part. */
  public int codePointEnd(int group) {
    return end(group) < 0 ? -1 : text.codePointCount(0, end(group));
  }
}
