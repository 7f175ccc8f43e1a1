package dev.tramontane.e2e.bench;

import java.util.List;
import java.util.Locale;

/**
 * What one workload took: the first run is cold, the best of the later ones is warm.
 *
 * @param peakHeapBytes most heap in use during the last run, garbage included
 * @param rows rows inserted and updated in the last run
 * @param walBytes write-ahead log of the last run
 */
record Measurement(
    Workload workload, List<Double> seconds, long peakHeapBytes, long rows, long walBytes) {

  String row() {
    double warm = seconds.stream().skip(1).mapToDouble(d -> d).min().orElse(seconds.getFirst());
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %s | %d | %,d | %,d |",
        workload.label(),
        seconds.getFirst(),
        warm,
        workload.mistralSeconds() == 0 ? "" : "%.0f".formatted(workload.mistralSeconds()),
        peakHeapBytes >> 20,
        rows,
        walBytes >> 10);
  }
}
