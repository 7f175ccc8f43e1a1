package dev.tramontane.language.model;

/** How the tasks of a workflow follow one another. */
public enum WorkflowType {
  /** Tasks start their successors through on-clauses. */
  DIRECT,
  /** A target task pulls in what it {@code requires}. */
  REVERSE
}
