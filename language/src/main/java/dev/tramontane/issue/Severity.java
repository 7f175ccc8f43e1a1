package dev.tramontane.issue;

/** How much an {@link Issue} matters: an error is what Mistral itself would refuse. */
public enum Severity {
  ERROR,
  WARNING,
  INFORMATION,
  HINT
}
