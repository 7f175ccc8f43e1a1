package dev.tramontane.e2e.bench;

import java.util.List;
import java.util.Map;

/**
 * One thing to measure.
 *
 * @param definitions what to upload first, in order
 * @param expectedState final state that the execution must reach
 * @param mistralSeconds what OpenStack Mistral needs on such a machine, 0 where it was not measured
 */
record Workload(
    String label,
    List<Definition> definitions,
    String workflow,
    Object input,
    Object params,
    String expectedState,
    double mistralSeconds) {

  /** A text to upload. */
  record Definition(String kind, String text) {}

  Workload(String label, String definition, String workflow, double mistralSeconds) {
    this(
        label,
        List.of(new Definition("workflows", definition)),
        workflow,
        Map.of(),
        Map.of(),
        "SUCCESS",
        mistralSeconds);
  }
}
