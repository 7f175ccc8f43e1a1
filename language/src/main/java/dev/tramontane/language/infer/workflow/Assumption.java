package dev.tramontane.language.infer.workflow;

/** How far types may trust a definition. */
public enum Assumption {

  /**
   * What holds in every run: an input can be anything, and a task that is asked for its result may
   * have failed.
   */
  CERTAIN,

  /**
   * What the author has in mind, for help while writing: inputs are of the type of their defaults,
   * and the tasks that are asked for results have succeeded.
   */
  EXPECTED
}
