package dev.tramontane.language.syntax;

import dev.tramontane.issue.LineIndex;

/**
 * The lines that a failure makes unreadable.
 *
 * @param firstLine the line on which the damage begins
 * @param endLine the line behind the last one
 */
record DamagedBlock(int firstLine, int endLine) {

  /** The line of the damage alone. */
  static DamagedBlock lineOf(int offset, LineIndex lines) {
    int line = lastWrittenLine(lines, lines.at(offset).line());
    return new DamagedBlock(line, line + 1);
  }

  /** The line of the damage with all lines indented below it. */
  static DamagedBlock blockOf(int offset, LineIndex lines) {
    int first = lastWrittenLine(lines, lines.at(offset).line());
    int indent = indent(lines.line(first));
    int end = first + 1;
    while (end < lines.lineCount() && isInside(lines.line(end), indent)) {
      end++;
    }
    return new DamagedBlock(first, end);
  }

  int endOffset(LineIndex lines) {
    return lines.lineStart(endLine);
  }

  /** The text with these lines made blank; every other position stays. */
  String blankOut(String text, LineIndex lines) {
    int start = lines.lineStart(firstLine);
    int end = endOffset(lines);
    var blank = new StringBuilder(text);
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n' && text.charAt(i) != '\r') {
        blank.setCharAt(i, ' ');
      }
    }
    return blank.toString();
  }

  private static int lastWrittenLine(LineIndex lines, int from) {
    int line = from;
    while (line > 0 && lines.line(line).isBlank()) {
      line--;
    }
    return line;
  }

  private static boolean isInside(String line, int indent) {
    return line.isBlank() || indent(line) > indent;
  }

  private static int indent(String line) {
    int width = 0;
    while (width < line.length() && line.charAt(width) == ' ') {
      width++;
    }
    return width;
  }
}
