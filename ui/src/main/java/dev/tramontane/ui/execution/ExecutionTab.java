package dev.tramontane.ui.execution;

import java.util.Locale;

/** The ways to look at an execution. */
enum ExecutionTab {
  GRAPH("Graph", "graph"),
  TREE("Tree", "tree"),
  JOURNAL("Journal", "journal"),
  DATA("Data", "data");

  private final String label;
  private final String icon;

  ExecutionTab(String label, String icon) {
    this.label = label;
    this.icon = icon;
  }

  String label() {
    return label;
  }

  String icon() {
    return icon;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ExecutionTab of(String word) {
    for (var tab : values()) {
      if (tab.word().equals(word)) {
        return tab;
      }
    }
    return GRAPH;
  }
}
