package dev.tramontane.engine.action.ssh;

import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import java.util.Map;

/** What a command printed and how it ended. */
record CommandAnswer(int exitCode, String stdout, String stderr) {

  /**
   * @param whole whether the error is all of this, or a message
   */
  ActionOutcome failure(String command, String host, boolean whole) {
    if (!whole) {
      throw failed(
          command, host, new IllegalStateException("exit code %d: %s".formatted(exitCode, stderr)));
    }
    return new ActionOutcome.Failure(
        Map.of("stdout", stdout, "stderr", stderr, "exit_code", exitCode));
  }

  static ActionException failed(String command, String host, Exception reason) {
    return new ActionException(
        "Failed to execute ssh cmd '%s' on %s\nReason: %s"
            .formatted(command, host, String.valueOf(reason.getMessage()).strip()),
        reason);
  }
}
