package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ValueType.NULL;
import static dev.tramontane.engine.action.spi.ValueType.NUMBER;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;

/** {@code std.sleep}: takes some seconds. */
public final class SleepAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of("std.sleep", "Does nothing for some seconds.")
          .taking(
              optional("seconds", NUMBER, 1L, "Whole seconds; what is negative or no number is 0."))
          .returning(NULL, "Null.")
          .with(Trait.WAITING, Trait.REPEATABLE)
          .shownAs(MistralTypes.standard("SleepAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    Thread.sleep(Seconds.whole(call.value("seconds")));
    return ActionOutcome.of(null);
  }
}
