package dev.tramontane.expression.jinja.format;

import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** Capital and small letters. */
public final class CaseText {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[-\\s({\\[<])(?![-\\s({\\[<])");

  private static final int CAPITAL_SIGMA = 'Σ';
  private static final String DOTLESS_I = "ı";

  private CaseText() {}

  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  public static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int first = text.offsetByCodePoints(0, 1);
    var rest = new StringBuilder(titleCase(text.codePointAt(0)));
    if (text.indexOf(CAPITAL_SIGMA) < 0) {
      return rest.append(lower(text.substring(first))).toString();
    }
    for (int i = first; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      rest.append(lower(text, i, text.codePointAt(i)));
    }
    return rest.toString();
  }

  /** The {@code title} filter: a word begins after blanks, hyphens and opening brackets. */
  public static String titleWords(String text) {
    var title = new StringBuilder();
    for (var word : BETWEEN_WORDS.split(text)) {
      int first = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
      title.append(upper(word.substring(0, first))).append(lower(word.substring(first)));
    }
    return title.toString();
  }

  /** {@code str.title()}: a word begins after anything that is not a letter. */
  public static String title(String text) {
    var title = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      title.append(inWord ? lower(text, i, c) : titleCase(c));
      inWord = Character.isLetter(c);
    }
    return title.toString();
  }

  /** The small form of the letter at {@code i}; that of a sigma depends on what is around it. */
  private static String lower(String text, int i, int c) {
    return c == CAPITAL_SIGMA
        ? lower(text.substring(0, i + 1)).substring(i).equals("ς") && endsWord(text, i + 1)
            ? "ς"
            : "σ"
        : lower(Character.toString(c));
  }

  private static boolean endsWord(String text, int from) {
    return from >= text.length() || !Character.isLetter(text.codePointAt(from));
  }

  /**
   * A letter without a title form of its own, such as a sharp s, becomes a capital and the rest.
   */
  private static String titleCase(int c) {
    int title = Character.toTitleCase(c);
    if (title != c) {
      return Character.toString(title);
    }
    var upper = upper(Character.toString(c));
    int first = upper.offsetByCodePoints(0, 1);
    return upper.substring(0, first) + lower(upper.substring(first));
  }

  public static String swapCase(String text) {
    var changed = new StringBuilder();
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      changed.append(
          Character.isUpperCase(c)
              ? lower(text, i, c)
              : Character.isLowerCase(c) ? upper(Character.toString(c)) : Character.toString(c));
    }
    return changed.toString();
  }

  /** In the letters that make texts equal but for their case. */
  public static String fold(String text) {
    var folded = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> c.equals(DOTLESS_I) ? c : lower(upper(c)))
        .forEach(folded::append);
    return folded.toString();
  }

  /** Whether there is a character and all satisfy {@code test}. */
  public static boolean all(String text, IntPredicate test) {
    return !text.isEmpty() && text.codePoints().allMatch(test);
  }

  public static boolean isUpper(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(Character::isLowerCase);
  }

  public static boolean isLower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(Character::isUpperCase);
  }

  public static boolean isTitle(String text) {
    return text.codePoints().anyMatch(Character::isLetter) && title(text).equals(text);
  }
}
