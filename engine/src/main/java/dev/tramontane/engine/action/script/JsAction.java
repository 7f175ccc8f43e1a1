package dev.tramontane.engine.action.script;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;

/** {@code std.js}: the same under a shorter name. */
public final class JsAction implements Action {

  private static final ActionSchema SCHEMA = Scripts.schema("std.js");

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) {
    return Scripts.run(call);
  }
}
