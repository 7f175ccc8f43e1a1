package dev.tramontane.engine.action.std;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;

/** {@code std.async_noop}: does nothing, and leaves its result to somebody outside. */
final class AsyncNoOpAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      Traits.ASYNCHRONOUS.descriptor(
          "std.async_noop",
          "AsyncNoOpAction",
          "Does nothing and waits until its result is reported through the API.");

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ActionResult run(ActionInvocation invocation) {
    return new ActionResult.Success(null);
  }
}
