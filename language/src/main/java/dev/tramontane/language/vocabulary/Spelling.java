package dev.tramontane.language.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
public final class Spelling {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 80;

  private Spelling() {}

  /** The known word nearest to {@code written}, if it is near enough to be meant. */
  public static Optional<String> closest(String written, Collection<String> known) {
    if (written.isEmpty() || written.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = written.length() < SHORTEST ? 0 : Math.max(1, written.length() / 3);
    return known.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= allowed)
        .filter(word -> !word.equals(written))
        .map(word -> new Candidate(word, distance(normal(written), normal(word))))
        .filter(candidate -> candidate.distance() <= allowed)
        .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::word))
        .map(Candidate::word);
  }

  private record Candidate(String word, int distance) {}

  private static String normal(String word) {
    return word.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Edits between two words; two neighbours swapped count as one. */
  private static int distance(String one, String other) {
    var twoBack = new int[other.length() + 1];
    var previous = new int[other.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      var current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
        if (isSwap(one, i, other, j)) {
          current[j] = Math.min(current[j], twoBack[j - 2] + 1);
        }
      }
      twoBack = previous;
      previous = current;
    }
    return previous[other.length()];
  }

  private static boolean isSwap(String one, int i, String other, int j) {
    return i > 1
        && j > 1
        && one.charAt(i - 1) == other.charAt(j - 2)
        && one.charAt(i - 2) == other.charAt(j - 1);
  }
}
