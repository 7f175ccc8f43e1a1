package dev.tramontane.engine.action.std;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;

/** {@code std.noop}: does nothing. */
final class NoOpAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      Traits.PURE.descriptor("std.noop", "NoOpAction", "Does nothing and returns null.");

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ActionResult run(ActionInvocation invocation) {
    return new ActionResult.Success(null);
  }
}
