package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.ActionParameter.Type.NUMBER;
import static dev.tramontane.engine.action.ActionParameter.optional;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;

/** {@code std.sleep}: takes some seconds. */
final class SleepAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      Traits.SLOW.descriptor(
          "std.sleep",
          "SleepAction",
          "Does nothing for some seconds.",
          optional("seconds", NUMBER, 1L, "Whole seconds."));

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ActionResult run(ActionInvocation invocation) throws InterruptedException {
    Thread.sleep(Seconds.whole(invocation.value(DESCRIPTOR, "seconds")));
    return new ActionResult.Success(null);
  }
}
