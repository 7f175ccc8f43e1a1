package dev.tramontane.issue;

/**
 * A place between two characters of a text.
 *
 * @param line zero-based line, as in the Language Server Protocol
 * @param column zero-based column in UTF-16 code units, as in the Language Server Protocol
 * @param offset zero-based offset into the whole text in UTF-16 code units
 */
public record Position(int line, int column, int offset) implements Comparable<Position> {

  public static final Position START = new Position(0, 0, 0);

  public Position {
    if (line < 0 || column < 0 || offset < 0) {
      throw new IllegalArgumentException(
          "Expected a position with no negative part, but found %d:%d (%d)"
              .formatted(line, column, offset));
    }
  }

  @Override
  public int compareTo(Position other) {
    return Integer.compare(offset, other.offset);
  }
}
