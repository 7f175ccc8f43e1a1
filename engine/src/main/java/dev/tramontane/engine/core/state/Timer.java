package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running timer of a task.
 *
 * @param suspendedMillis what remains of it while the debugger holds what it watches, else null
 */
public record Timer(
    TimerId id,
    TaskExecutionId taskId,
    TimerPurpose purpose,
    Instant due,
    @Nullable Long suspendedMillis) {

  public boolean isSuspended() {
    return suspendedMillis != null;
  }
}
