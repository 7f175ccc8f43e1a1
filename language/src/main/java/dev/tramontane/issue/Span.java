package dev.tramontane.issue;

/** A stretch of text from {@code start} (included) to {@code end} (excluded). */
public record Span(Position start, Position end) {

  public static final Span NONE = new Span(Position.START, Position.START);

  public Span {
    if (end.offset() < start.offset()) {
      throw new IllegalArgumentException(
          "Expected a span that ends after its start, but found %s to %s".formatted(start, end));
    }
  }

  public boolean contains(int offset) {
    return start.offset() <= offset && offset <= end.offset();
  }
}
