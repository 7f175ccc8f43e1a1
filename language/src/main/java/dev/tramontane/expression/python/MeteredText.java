package dev.tramontane.expression.python;

/** A text of which every sixteenth character read costs a step, so that backtracking ends. */
final class MeteredText implements CharSequence {

  private static final int READS_PER_STEP = 16;

  private final String text;
  private final Meter meter;
  private int reads;

  MeteredText(String text, Meter meter) {
    this.text = text;
    this.meter = meter;
  }

  @Override
  public char charAt(int index) {
    if (++reads == READS_PER_STEP) {
      reads = 0;
      meter.step();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new MeteredText(text.substring(start, end), meter);
  }

  @Override
  public String toString() {
    return text;
  }
}
