package dev.tramontane.expression.python;

/** A text that costs when it is read, so that matching ends; the larger a pattern, the more. */
final class MeteredText implements CharSequence {

  private static final int READS_PER_STEP = 8;
  private static final int NODES_PER_READ = 16;

  private final String text;
  private final Meter meter;
  private final long cost;
  private long reads;

  /**
   * @param size nodes of the pattern that may all be tried at one character
   */
  MeteredText(String text, Meter meter, long size) {
    this.text = text;
    this.meter = meter;
    this.cost = 1 + size / NODES_PER_READ;
  }

  @Override
  public char charAt(int index) {
    reads += cost;
    if (reads >= READS_PER_STEP) {
      meter.steps(reads / READS_PER_STEP);
      reads %= READS_PER_STEP;
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
