package dev.tramontane.language.model;

/** When a task with several predecessors starts. {@code one} is {@code Count(1)}. */
public sealed interface Join {

  /** No join: the task starts once for every trigger. */
  record None() implements Join {}

  /** Starts when all inbound tasks have triggered it. */
  record All() implements Join {}

  /** Starts when {@code count} inbound tasks have triggered it; at least 1. */
  record Count(int count) implements Join {}
}
