package dev.tramontane.engine.action.std;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.spi.ValueType;

/** {@code std.noop}: does nothing. */
public final class NoOpAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of("std.noop", "Does nothing and succeeds.")
          .returning(ValueType.NULL, "Null.")
          .with(Trait.PURE, Trait.REPEATABLE)
          .shownAs(MistralTypes.standard("NoOpAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) {
    return ActionOutcome.of(null);
  }
}
