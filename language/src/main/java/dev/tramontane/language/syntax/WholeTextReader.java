package dev.tramontane.language.syntax;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Gives the scanner a text that is in memory as a whole. The library's own reader copies its window
 * for every kilobyte of a token, which takes half a minute for a token of ten megabytes.
 */
final class WholeTextReader extends StreamReader {

  private static final String NAME = "'string'";
  private static final int BYTE_ORDER_MARK = 0xFEFF;
  private static final int END = 0;

  private final int[] codePoints;
  private int at;
  private int documentStart;
  private int line;
  private int column;

  /**
   * @param text printable characters only
   */
  WholeTextReader(String text) {
    super("");
    this.codePoints = text.codePoints().toArray();
  }

  @Override
  public Mark getMark() {
    return new Mark(NAME, at, line, column, codePoints, at);
  }

  @Override
  public void forward() {
    forward(1);
  }

  @Override
  public void forward(int length) {
    for (int i = 0; i < length && at < codePoints.length; i++) {
      step(codePoints[at++]);
    }
  }

  private void step(int codePoint) {
    if (breaksLine(codePoint)) {
      line++;
      column = 0;
    } else if (codePoint != BYTE_ORDER_MARK) {
      column++;
    }
  }

  private boolean breaksLine(int codePoint) {
    return switch (codePoint) {
      case '\n', 0x85, 0x2028, 0x2029 -> true;
      case '\r' -> peek() != '\n';
      default -> false;
    };
  }

  @Override
  public int peek() {
    return peek(0);
  }

  @Override
  public int peek(int ahead) {
    return at + ahead < codePoints.length ? codePoints[at + ahead] : END;
  }

  @Override
  public String prefix(int length) {
    return new String(codePoints, at, Math.min(length, codePoints.length - at));
  }

  @Override
  public String prefixForward(int length) {
    var prefix = prefix(length);
    forward(length);
    return prefix;
  }

  @Override
  public int getColumn() {
    return column;
  }

  @Override
  public int getDocumentIndex() {
    return at - documentStart;
  }

  @Override
  public void resetDocumentIndex() {
    documentStart = at;
  }

  @Override
  public int getIndex() {
    return at;
  }

  @Override
  public int getLine() {
    return line;
  }
}
