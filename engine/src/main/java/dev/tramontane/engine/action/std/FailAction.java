package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.ActionParameter.Type.ANY;
import static dev.tramontane.engine.action.ActionParameter.optional;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionException;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;

/** {@code std.fail}: fails, with data if given. */
final class FailAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      Traits.PURE.descriptor(
          "std.fail",
          "FailAction",
          "Always fails.",
          optional("error_data", ANY, null, "The error to fail with; without it, a message."));

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public String representation() {
    return "Fail action";
  }

  @Override
  public ActionResult run(ActionInvocation invocation) {
    return new ActionResult.Failure(
        invocation
            .given("error_data")
            .orElseThrow(() -> new ActionException("Fail action expected exception.")));
  }
}
