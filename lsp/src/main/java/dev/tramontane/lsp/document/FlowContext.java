package dev.tramontane.lsp.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What the part of a line in front of the cursor says about the place of the cursor: the keys and
 * the brackets that are open there.
 */
final class FlowContext {

  private enum Bracket {
    NONE,
    MAP,
    LIST
  }

  private record Level(Bracket bracket, Optional<String> key) {}

  private final String text;
  private final Deque<Level> levels = new ArrayDeque<>();
  private int wordStart;

  private FlowContext(String text) {
    this.text = text;
    levels.push(new Level(Bracket.NONE, Optional.empty()));
  }

  static FlowContext of(String text) {
    var context = new FlowContext(text);
    int at = 0;
    while (at < text.length()) {
      at = context.step(at);
    }
    return context;
  }

  List<String> keys() {
    var keys = new ArrayList<String>();
    levels.descendingIterator().forEachRemaining(level -> level.key().ifPresent(keys::add));
    return keys;
  }

  boolean inValue() {
    var level = levels.element();
    return level.bracket() == Bracket.LIST || level.key().isPresent();
  }

  boolean inList() {
    return levels.element().bracket() == Bracket.LIST;
  }

  String word() {
    int start = text.length();
    while (start > wordStart && isWord(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static boolean isWord(char character) {
    return Character.isLetterOrDigit(character) || "_-.".indexOf(character) >= 0;
  }

  /** Reads what stands at {@code at} and gives the place behind it. */
  private int step(int at) {
    char character = text.charAt(at);
    if (character == '"' || character == '\'') {
      return behind(at, 1, String.valueOf(character));
    }
    if (text.startsWith("<%", at)) {
      return behind(at, 2, "%>");
    }
    if (text.startsWith("{{", at)) {
      return behind(at, 2, "}}");
    }
    switch (character) {
      case '{' -> open(Bracket.MAP, at);
      case '[' -> open(Bracket.LIST, at);
      case '}', ']' -> close(at);
      case ',' -> nextEntry(at);
      case ':' -> key(at);
      default -> {}
    }
    return at + 1;
  }

  private int behind(int at, int skip, String end) {
    int found = text.indexOf(end, at + skip);
    return found < 0 ? text.length() : found + end.length();
  }

  private boolean isFlow() {
    return levels.element().bracket() != Bracket.NONE;
  }

  private void open(Bracket bracket, int at) {
    if (text.substring(wordStart, at).isBlank()) {
      levels.push(new Level(bracket, Optional.empty()));
      wordStart = at + 1;
    }
  }

  private void close(int at) {
    if (isFlow()) {
      levels.pop();
      wordStart = at + 1;
    }
  }

  private void nextEntry(int at) {
    if (isFlow()) {
      levels.push(new Level(levels.pop().bracket(), Optional.empty()));
      wordStart = at + 1;
    }
  }

  private void key(int at) {
    boolean ends = at + 1 == text.length() || text.charAt(at + 1) == ' ';
    var level = levels.element();
    if (ends && level.key().isEmpty()) {
      var key = text.substring(wordStart, at).strip().replaceAll("^[\"']|[\"']$", "");
      levels.pop();
      levels.push(new Level(level.bracket(), Optional.of(key)));
      wordStart = at + 1;
    }
  }
}
