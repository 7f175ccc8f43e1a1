package dev.tramontane.engine.runtime;

/**
 * How the runtime behaves.
 *
 * @param actionsAtATime most actions that are run at the same time
 * @param snapshotEvery events after which a long run gets a new snapshot
 */
public record RuntimeSettings(int actionsAtATime, int snapshotEvery, CommitLimits commits) {

  public static final RuntimeSettings DEFAULT =
      new RuntimeSettings(1_000, 2_000, CommitLimits.DEFAULT);

  public RuntimeSettings {
    if (actionsAtATime < 1 || snapshotEvery < 1) {
      throw new IllegalArgumentException(
          "Expected positive numbers, but found " + actionsAtATime + " and " + snapshotEvery);
    }
  }
}
