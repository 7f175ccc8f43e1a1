package dev.tramontane.ui.graph;

import java.util.Locale;

/**
 * One way from a node to another.
 *
 * @param label the condition, or how many edges this one stands for; empty if neither
 */
record FlowEdge(String from, String to, Kind kind, String label) {

  /** Why the way is taken. */
  enum Kind {
    START,
    SUCCESS,
    ERROR,
    COMPLETE,
    SKIP,
    REQUIRES,
    END;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  FlowEdge between(String newFrom, String newTo) {
    return new FlowEdge(newFrom, newTo, kind, label);
  }

  FlowEdge labelled(String newLabel) {
    return new FlowEdge(from, to, kind, newLabel);
  }
}
