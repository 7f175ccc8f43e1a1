package dev.tramontane.server;

import java.nio.file.Path;

/** One running application for all tests that need no settings of their own. */
public final class SharedApplication {

  private static final RunningApplication RUNNING =
      RunningApplication.start(
          Path.of("target", "shared-application"), "--tramontane.max-body=1MB");

  private SharedApplication() {}

  /** Started by the first who asks, stopped with the process. */
  public static RunningApplication running() {
    return RUNNING;
  }
}
