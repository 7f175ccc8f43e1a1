package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.ActionParameter.Type.ANY;
import static dev.tramontane.engine.action.ActionParameter.Type.NUMBER;
import static dev.tramontane.engine.action.ActionParameter.optional;
import static dev.tramontane.engine.action.ActionParameter.required;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.value.FrozenMap;

/** {@code std.echo}: returns what it is given, after a while if asked. */
final class EchoAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      Traits.PURE.descriptor(
          "std.echo",
          "EchoAction",
          "Returns its output parameter, after a delay if one is given.",
          required("output", ANY, "What to return."),
          optional("delay", NUMBER, 0L, "Seconds to wait before, with fractions."));

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public boolean isImmediate(FrozenMap input) {
    return Seconds.fractional(input.get("delay")).isZero();
  }

  @Override
  public ActionResult run(ActionInvocation invocation) throws InterruptedException {
    var delay = Seconds.fractional(invocation.input().get("delay"));
    if (!delay.isZero()) {
      Thread.sleep(delay);
    }
    return new ActionResult.Success(invocation.input().get("output"));
  }
}
