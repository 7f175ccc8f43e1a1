package dev.tramontane.language.flow;

/** A place of a workflow whose expressions all see the same variables. */
public sealed interface Viewpoint {

  /** {@code vars} of the workflow: they see its input only, not one another. */
  record Start() implements Viewpoint {}

  /** Whatever sees what has arrived at a task: its call's name, items and what it publishes. */
  record Arrival(String task) implements Viewpoint {}

  /** The {@code input} of a task: what has arrived, and the item variables. */
  record Call(String task) implements Viewpoint {}

  /** Conditions and messages of an on-clause: what has arrived and what the task published. */
  record Departure(String task, Clause clause) implements Viewpoint {}

  /** Policies of a task: before or after it has published, items perhaps at hand. */
  record Policy(String task) implements Viewpoint {}

  /** {@code output} and {@code output-on-error} of the workflow. */
  record End() implements Viewpoint {}
}
