package dev.tramontane.expression.python;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a pattern in Python's {@code re} syntax and writes it for both engines. Flags are resolved
 * on the way, so that the output needs none but {@code (?i)}.
 */
final class RegexTranslator {

  /** RE2/J writes repetitions out, and takes time for each node and character. */
  private static final long LARGEST_LINEAR = 1000;

  private static final int LONGEST = 20_000;
  private static final String WORD = "\\p{L}\\p{N}_";
  private static final String ASCII_WORD = "a-zA-Z0-9_";

  private final String pattern;
  private final StringBuilder linear = new StringBuilder();
  private final StringBuilder backtracking = new StringBuilder();
  private final Map<String, Integer> groupNames = new LinkedHashMap<>();
  private final Deque<Flags> openGroups = new ArrayDeque<>();
  private final RegexSize size = new RegexSize();
  private Flags flags;
  private boolean isLinear = true;
  private int at;
  private int groups;
  private Last last = Last.NOTHING;

  /** What stands directly before the current place, and may be repeated or not; anchors may not. */
  private enum Last {
    NOTHING,
    ATOM,
    QUANTIFIER
  }

  private record Flags(
      boolean ignoreCase, boolean multiLine, boolean dotAll, boolean verbose, boolean ascii) {

    Flags with(int letter, boolean on) {
      return switch (letter) {
        case 'i' -> new Flags(on, multiLine, dotAll, verbose, ascii);
        case 'm' -> new Flags(ignoreCase, on, dotAll, verbose, ascii);
        case 's' -> new Flags(ignoreCase, multiLine, on, verbose, ascii);
        case 'x' -> new Flags(ignoreCase, multiLine, dotAll, on, ascii);
        case 'a' -> new Flags(ignoreCase, multiLine, dotAll, verbose, on);
        case 'u' -> this;
        default -> throw error("unknown extension");
      };
    }

    String letters() {
      return (ignoreCase ? "i" : "") + (multiLine ? "m" : "") + (dotAll ? "s" : "");
    }
  }

  RegexTranslator(String pattern, List<PythonRegex.Flag> flags) {
    this.pattern = pattern;
    this.flags =
        new Flags(
            flags.contains(PythonRegex.Flag.IGNORE_CASE),
            flags.contains(PythonRegex.Flag.MULTI_LINE),
            flags.contains(PythonRegex.Flag.DOT_ALL),
            false,
            false);
  }

  private static PythonException error(String message) {
    return new PythonException("error", message);
  }

  RegexTranslation translate() {
    if (pattern.length() > LONGEST) {
      throw new BudgetSpent(
          "Expected a pattern of at most %d characters, but found a longer one".formatted(LONGEST));
    }
    globalFlags();
    var global = flags;
    if (flags.ignoreCase()) {
      both("(?i)");
    }
    while (at < pattern.length()) {
      item();
    }
    if (!openGroups.isEmpty()) {
      throw error("missing ), unterminated subpattern");
    }
    return new RegexTranslation(
        isLinear && size.total() <= LARGEST_LINEAR
            ? Optional.of(linear.toString())
            : Optional.empty(),
        backtracking.toString(),
        size.total(),
        global.letters(),
        Collections.unmodifiableMap(groupNames));
  }

  /** {@code (?imsx)} may stand only at the very start. */
  private void globalFlags() {
    while (pattern.startsWith("(?", at)) {
      int end = pattern.indexOf(')', at);
      var letters = end < 0 ? "" : pattern.substring(at + 2, end);
      if (letters.isEmpty() || !letters.chars().allMatch(c -> "aimsux".indexOf(c) >= 0)) {
        return;
      }
      for (char letter : letters.toCharArray()) {
        flags = flags.with(letter, true);
      }
      at = end + 1;
    }
  }

  private void item() {
    int c = pattern.codePointAt(at);
    at += Character.charCount(c);
    switch (c) {
      case '(' -> open();
      case ')' -> close();
      case '|' -> plain("|", Last.NOTHING);
      case '*', '+', '?' -> quantifier(String.valueOf((char) c));
      case '{' -> braces();
      case '[' -> atom(characterClass());
      case '.' -> atom(flags.dotAll() ? "(?s:.)" : "[^\\n]");
      case '^' -> lineStart();
      case '$' -> lineEnd();
      case '\\' -> escape();
      default -> literalOrSpace(c);
    }
  }

  private void literalOrSpace(int c) {
    if (flags.verbose() && PythonStrings.isSpace(c)) {
      return;
    }
    if (flags.verbose() && c == '#') {
      int end = pattern.indexOf('\n', at);
      at = end < 0 ? pattern.length() : end + 1;
      return;
    }
    atom(literal(c));
  }

  private void both(String text) {
    linear.append(text);
    backtracking.append(text);
  }

  private void plain(String text, Last kind) {
    both(text);
    last = kind;
  }

  private void atom(String text) {
    size.atom();
    plain(text, Last.ATOM);
  }

  private void onlyBacktracking(String text) {
    size.atom();
    isLinear = false;
    backtracking.append(text);
    last = Last.ATOM;
  }

  private void lineStart() {
    linear.append(flags.multiLine() ? "(?m:^)" : "\\A");
    backtracking.append(flags.multiLine() ? "(?:\\A|(?<=\\n))" : "\\A");
    last = Last.NOTHING;
  }

  /** Outside multi-line mode it also matches before a last line break, which RE2/J cannot say. */
  private void lineEnd() {
    if (flags.multiLine()) {
      linear.append("(?m:$)");
      backtracking.append("(?=\\n|\\z)");
    } else {
      onlyBacktracking("(?=\\n?\\z)");
    }
    last = Last.NOTHING;
  }

  static String literal(int c) {
    return Character.isLetterOrDigit(c) && c < 0x80
        ? Character.toString(c)
        : "\\x{%x}".formatted(c);
  }

  private void escape() {
    if (at >= pattern.length()) {
      throw error("bad escape (end of pattern)");
    }
    char c = pattern.charAt(at);
    switch (c) {
      case 'A' -> anchor("\\A");
      case 'Z' -> anchor("\\z");
      case 'b', 'B' -> wordBoundary(c);
      case 'd', 'D', 'w', 'W', 's', 'S' -> skipping(category(c));
      default -> {
        if (c >= '1' && c <= '9') {
          backReference();
          return;
        }
        var escapes = new RegexEscapes(pattern, at);
        int literal = escapes.read();
        at = escapes.end();
        atom(literal(literal));
      }
    }
  }

  private void skipping(String text) {
    at++;
    atom(text);
  }

  private void anchor(String text) {
    at++;
    plain(text, Last.NOTHING);
  }

  /** An empty text has no place inside or outside a word. */
  private void wordBoundary(char c) {
    at++;
    var word = "[" + (flags.ascii() ? ASCII_WORD : WORD) + "]";
    var inside = "(?<=%1$s)(?=%1$s)|(?<!%1$s)(?!%1$s)".formatted(word);
    var edge = "(?<=%1$s)(?!%1$s)|(?<!%1$s)(?=%1$s)".formatted(word);
    onlyBacktracking("(?:" + (c == 'b' ? edge : "(?!\\A\\z)(?:" + inside + ")") + ")");
    last = Last.NOTHING;
  }

  private String category(char c) {
    var members = categoryMembers(Character.toLowerCase(c), flags.ascii());
    return (Character.isUpperCase(c) ? "[^" : "[") + members + "]";
  }

  static String categoryMembers(char category, boolean ascii) {
    return switch (category) {
      case 'd' -> ascii ? "0-9" : "\\p{Nd}";
      case 'w' -> ascii ? ASCII_WORD : WORD;
      case 's' -> ascii ? "\\t-\\r " : "\\t-\\r\\x{1c}-\\x{20}\\x{85}\\p{Z}";
      default -> throw new IllegalStateException("Expected d, w or s, but found " + category);
    };
  }

  private void backReference() {
    int number = pattern.charAt(at++) - '0';
    if (at < pattern.length() && Character.isDigit(pattern.charAt(at))) {
      number = number * 10 + (pattern.charAt(at++) - '0');
    }
    reference(number);
  }

  private void reference(int number) {
    if (number > groups) {
      throw error("invalid group reference " + number);
    }
    onlyBacktracking("(?:\\" + number + ")");
  }

  private String characterClass() {
    var reader = new RegexClass(pattern, at, flags.ascii());
    var text = reader.read();
    at = reader.end();
    return text;
  }

  private void quantifier(String sign) {
    if (last != Last.ATOM) {
      throw error(last == Last.NOTHING ? "nothing to repeat" : "multiple repeat");
    }
    both(sign);
    last = Last.QUANTIFIER;
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      at++;
      both("?");
    } else if (at < pattern.length() && pattern.charAt(at) == '+') {
      at++;
      isLinear = false;
      backtracking.append('+');
    }
  }

  /** {@code {2}}, {@code {2,}}, {@code {,3}}, {@code {2,3}}; any other brace is itself. */
  private void braces() {
    var matcher =
        java.util.regex.Pattern.compile("(\\d*)(,?)(\\d*)\\}")
            .matcher(pattern)
            .region(at, pattern.length());
    if (!matcher.lookingAt() || matcher.group().length() == 1) {
      atom("\\x{7b}");
      return;
    }
    at = matcher.end();
    int low = repeat(matcher.group(1), 0);
    int high = repeat(matcher.group(3), Integer.MAX_VALUE);
    boolean range = !matcher.group(2).isEmpty();
    if (range && high < low) {
      throw error("min repeat greater than max repeat");
    }
    size.repeat(high == Integer.MAX_VALUE ? low : high);
    quantifier("{" + low + (range ? "," + matcher.group(3) : "") + "}");
  }

  private static int repeat(String digits, int missing) {
    if (digits.isEmpty()) {
      return missing;
    }
    if (digits.length() > 9) {
      throw new PythonException("OverflowError", "the repetition number is too large");
    }
    return Integer.parseInt(digits);
  }

  private void close() {
    if (openGroups.isEmpty()) {
      throw error("unbalanced parenthesis");
    }
    flags = openGroups.pop();
    size.close();
    plain(")", Last.ATOM);
  }

  private void open() {
    if (openGroups.size() > 100) {
      throw error("too many groups inside each other");
    }
    if (!pattern.startsWith("?", at)) {
      groups++;
      begin("(");
      return;
    }
    at++;
    extension();
  }

  private void begin(String opening) {
    openGroups.push(flags);
    size.open();
    plain(opening, Last.NOTHING);
  }

  private void beginBacktracking(String opening) {
    isLinear = false;
    begin(opening);
  }

  private void extension() {
    if (take(":")) {
      begin("(?:");
    } else if (take("=")) {
      beginBacktracking("(?=");
    } else if (take("!")) {
      beginBacktracking("(?!");
    } else if (take("<=")) {
      beginBacktracking("(?<=");
    } else if (take("<!")) {
      beginBacktracking("(?<!");
    } else if (take(">")) {
      beginBacktracking("(?>");
    } else if (take("P<")) {
      namedGroup();
    } else if (take("P=")) {
      reference(groupNumber(until(')', "missing ), unterminated name")));
    } else if (take("#")) {
      until(')', "missing ), unterminated comment");
    } else if (take("(")) {
      throw error("conditional groups are not supported");
    } else {
      scopedFlags();
    }
  }

  private boolean take(String start) {
    if (!pattern.startsWith(start, at)) {
      return false;
    }
    at += start.length();
    return true;
  }

  private String until(char end, String message) {
    int stop = pattern.indexOf(end, at);
    if (stop < 0) {
      throw error(message);
    }
    var text = pattern.substring(at, stop);
    at = stop + 1;
    return text;
  }

  private void namedGroup() {
    var name = until('>', "missing >, unterminated name");
    if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_]*")) {
      throw error("bad character in group name '%s'".formatted(name));
    }
    groups++;
    if (groupNames.put(name, groups) != null) {
      throw error("redefinition of group name '%s'".formatted(name));
    }
    begin("(");
  }

  private int groupNumber(String name) {
    var number = groupNames.get(name);
    if (number == null) {
      throw error("unknown group name '%s'".formatted(name));
    }
    return number;
  }

  private void scopedFlags() {
    var letters = until(':', "unknown extension");
    var outer = flags;
    begin("(?");
    boolean on = true;
    for (char letter : letters.toCharArray()) {
      if (letter == '-') {
        on = false;
      } else {
        flags = flags.with(letter, on);
      }
    }
    if (outer.ignoreCase() != flags.ignoreCase()) {
      both(flags.ignoreCase() ? "i" : "-i");
    }
    both(":");
  }
}
