package dev.tramontane.lsp.signature;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The innermost call whose bracket is still open where an expression breaks off.
 *
 * @param form how it is called
 * @param argument index of the argument that is being written
 */
record OpenCall(String name, Form form, int argument) {

  /** What stands before the name. */
  enum Form {
    /** Nothing: {@code name(}. */
    FUNCTION,
    /** A dot: {@code value.name(}. */
    METHOD,
    /** A bar: {@code value | name(}. */
    FILTER,
    /** {@code value is name(}. */
    TEST
  }

  static Optional<OpenCall> in(String typed) {
    return new Scan(typed).innermost();
  }

  /** One pass over the text that keeps the brackets that are open. */
  private static final class Scan {

    private final String text;
    private final Deque<Optional<OpenCall>> open = new ArrayDeque<>();

    Scan(String text) {
      this.text = text;
    }

    Optional<OpenCall> innermost() {
      int at = 0;
      while (at < text.length()) {
        at = step(at);
      }
      return open.stream().flatMap(Optional::stream).findFirst();
    }

    private int step(int at) {
      char character = text.charAt(at);
      switch (character) {
        case '\'', '"', '`' -> {
          return behindQuote(at, character);
        }
        case '(' -> open.push(callAt(at));
        case '[', '{' -> open.push(Optional.empty());
        case ')', ']', '}' -> open.poll();
        case ',' -> nextArgument();
        default -> {}
      }
      return at + 1;
    }

    private int behindQuote(int at, char quote) {
      for (int i = at + 1; i < text.length(); i++) {
        if (text.charAt(i) == '\\') {
          i++;
        } else if (text.charAt(i) == quote) {
          return i + 1;
        }
      }
      return text.length();
    }

    private void nextArgument() {
      if (!open.isEmpty()) {
        open.push(open.pop().map(call -> new OpenCall(call.name, call.form, call.argument + 1)));
      }
    }

    private Optional<OpenCall> callAt(int bracket) {
      int start = bracket;
      while (start > 0 && isName(text.charAt(start - 1))) {
        start--;
      }
      return start == bracket
          ? Optional.empty()
          : Optional.of(new OpenCall(text.substring(start, bracket), formAt(start), 0));
    }

    private Form formAt(int start) {
      var before = text.substring(0, start).stripTrailing();
      if (before.endsWith(".")) {
        return Form.METHOD;
      }
      if (before.endsWith("|")) {
        return Form.FILTER;
      }
      return before.endsWith(" is") || before.endsWith(" is not") ? Form.TEST : Form.FUNCTION;
    }

    private static boolean isName(char character) {
      return Character.isLetterOrDigit(character) || character == '_';
    }
  }
}
