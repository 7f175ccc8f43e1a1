package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.PlannedCall;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.TaskExecutionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A branch that the debugger holds.
 *
 * @param breakpoint that holds it, null if another reason does
 * @param planned calls that are held back before an action, else empty
 */
public record Held(
    TaskExecutionId task,
    StopPhase phase,
    StopReason reason,
    @Nullable UUID breakpoint,
    @Nullable String message,
    List<PlannedCall> planned,
    Instant since) {

  /** Whether the result of the task is there: it is held after its action or at its error. */
  public boolean isAfterAction() {
    return phase == StopPhase.AFTER_ACTION || phase == StopPhase.TASK_ERROR;
  }
}
