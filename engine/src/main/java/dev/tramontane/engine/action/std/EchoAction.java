package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ActionParameter.required;
import static dev.tramontane.engine.action.spi.ValueType.ANY;
import static dev.tramontane.engine.action.spi.ValueType.NUMBER;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.value.FrozenMap;

/** {@code std.echo}: returns what it is given, after a while if asked. */
public final class EchoAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of("std.echo", "Gives back its `output`, after a `delay` if one is given.")
          .taking(
              required("output", ANY, "What to give back."),
              optional(
                  "delay",
                  NUMBER,
                  0L,
                  "Seconds to wait before, with fractions; what is no number is 0."))
          .returning(ANY, "The `output` parameter.")
          .with(Trait.PURE, Trait.REPEATABLE)
          .shownAs(MistralTypes.standard("EchoAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public boolean isImmediate(FrozenMap input) {
    return Seconds.fractional(input.get("delay")).isZero();
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    var delay = Seconds.fractional(call.input().get("delay"));
    if (!delay.isZero()) {
      Thread.sleep(delay);
    }
    return ActionOutcome.of(call.input().get("output"));
  }
}
