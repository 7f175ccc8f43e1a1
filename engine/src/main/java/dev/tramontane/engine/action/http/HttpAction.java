package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.ValueType;

/** {@code std.http}: calls a web service and returns its answer. */
public final class HttpAction implements Action {

  private static final ActionSchema SCHEMA =
      HttpParameters.schema(
              "std.http",
              "HTTPAction",
              "Calls a web service. A status outside 200 to 306 is an error with the same content"
                  + " as the result would have. An answer above 5 MiB is refused, and nothing is"
                  + " tried again: that is what `retry` is for.")
          .returning(
              ValueType.MAP,
              "`content` (parsed if it is JSON), `status`, `headers`, `url`, `history`, `encoding`,"
                  + " `reason`, `cookies` and `elapsed` in seconds.");

  private final HttpExchange exchange = new HttpExchange();

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    return exchange.call(HttpCall.of(call.input()), call.context().network());
  }
}
