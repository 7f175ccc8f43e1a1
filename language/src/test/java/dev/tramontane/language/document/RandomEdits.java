package dev.tramontane.language.document;

import java.util.Random;

/** What a person, a cat or a formatter may do to a text. */
final class RandomEdits {

  static final String[] JUNK = {
    "\"", "'", "[", "{", "}", "]", ":", ": ", "- ", "&x", "*x", "%", "\t", "|", ">", "\n", "\n  ",
    "!!", "@", "`", "<%", "%>", "{{", "}}", "#", "?", ",", "~", "<<: ", "---\n", "\u0000", "\uD83D",
    "\r", "\u0085", "\u2028"
  };

  private static final String[] WORDS = {
    "x",
    " ",
    "abc",
    "\n      ",
    "\n        timeout: 3",
    "\n      description: more",
    "<% $.a %>",
    "<% $.r %>",
    "<% $.zz %>",
    "\n      publish: {zz: '<% $.nothing %>'}",
    "\n      on-error: task_0",
    "\n      join: all",
    "\n      input: {output: '<% $.r %> {{ 1 | nosuch }}'}",
    "\n      publish: {z: 1}",
    "é😀",
    "\n# remark\n",
    "\n\n"
  };

  private RandomEdits() {}

  /** Mostly typing, sometimes damage. */
  static TextEdit next(String text, Random random) {
    int at = text.isEmpty() ? 0 : place(text, random);
    int end = Math.min(text.length(), at + random.nextInt(12));
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new TextEdit(at, at, WORDS[random.nextInt(WORDS.length)]);
      case 4, 5 -> new TextEdit(at, Math.min(text.length(), at + 1), "");
      case 6 -> new TextEdit(at, end, "");
      case 7 -> line(text, at, random);
      case 8 -> new TextEdit(at, end, WORDS[random.nextInt(WORDS.length)]);
      default -> new TextEdit(at, at, JUNK[random.nextInt(JUNK.length)]);
    };
  }

  /** Anywhere, or at the end of a line, where most is typed. */
  private static int place(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int end = text.indexOf('\n', at);
    return random.nextInt(3) > 0 || end < 0 ? at : end;
  }

  /** A whole line goes, comes twice, or is indented. */
  private static TextEdit line(String text, int at, Random random) {
    int start = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
    int next = text.indexOf('\n', start);
    int end = next < 0 ? text.length() : next + 1;
    return switch (random.nextInt(3)) {
      case 0 -> new TextEdit(start, end, "");
      case 1 -> new TextEdit(start, start, text.substring(start, end));
      default -> new TextEdit(start, start, random.nextBoolean() ? "  " : " ");
    };
  }
}
