package dev.tramontane.engine.action.std;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.spi.ValueType;

/** {@code std.async_noop}: does nothing, and leaves its result to somebody outside. */
public final class AsyncNoOpAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of(
              "std.async_noop",
              "Does nothing and waits until somebody reports its result through the API.")
          .returning(ValueType.ANY, "What is reported.")
          .with(Trait.ASYNCHRONOUS, Trait.REPEATABLE, Trait.WAITING)
          .shownAs(MistralTypes.standard("AsyncNoOpAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) {
    return ActionOutcome.of(null);
  }
}
