package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;

/** {@code std.http}: calls a web service and returns its answer. */
public final class HttpAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      HttpParameters.descriptor(
          "std.http",
          "HTTPAction",
          "Calls a web service. The result holds content, status, headers and more; a status"
              + " outside 200 to 306 is an error with the same content.",
          false);

  private final HttpExchange exchange;

  public HttpAction(EgressPolicy egress) {
    this.exchange = new HttpExchange(egress);
  }

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ActionResult run(ActionInvocation invocation) throws InterruptedException {
    return exchange.call(HttpCall.of(invocation.input()));
  }
}
