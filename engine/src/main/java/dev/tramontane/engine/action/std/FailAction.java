package dev.tramontane.engine.action.std;

import static dev.tramontane.engine.action.spi.ActionParameter.optional;
import static dev.tramontane.engine.action.spi.ValueType.ANY;
import static dev.tramontane.engine.action.spi.ValueType.NULL;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;

/** {@code std.fail}: fails, with data if given. */
public final class FailAction implements Action {

  private static final ActionSchema SCHEMA =
      ActionSchema.of("std.fail", "Always fails.")
          .taking(
              optional("error_data", ANY, null, "The error to fail with; a message if not given."))
          .returning(NULL, "Nothing, ever.")
          .with(Trait.PURE, Trait.REPEATABLE)
          .shownAs(MistralTypes.standard("FailAction"));

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public String representation() {
    return "Fail action";
  }

  @Override
  public ActionOutcome run(ActionCall call) {
    return new ActionOutcome.Failure(
        call.given("error_data")
            .orElseThrow(() -> new ActionException("Fail action expected exception.")));
  }
}
