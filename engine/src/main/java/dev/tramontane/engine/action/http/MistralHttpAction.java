package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionCall;
import dev.tramontane.engine.action.spi.ActionContext;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.engine.action.spi.ValueType;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code std.mistral_http}: calls a web service that reports the result later; headers tell it
 * where. A failed call ends the action at once.
 */
public final class MistralHttpAction implements Action {

  private static final ActionSchema SCHEMA =
      HttpParameters.schema(
              "std.mistral_http",
              "MistralHTTPAction",
              "Calls a web service and waits until it reports the result; the headers"
                  + " `Mistral-Action-Execution-Id` and `Mistral-Callback-URL` tell it where. A"
                  + " call that fails ends the action at once.")
          .returning(ValueType.ANY, "What the service reports.")
          .with(Trait.ASYNCHRONOUS);

  private final HttpExchange exchange = new HttpExchange();

  @Override
  public ActionSchema schema() {
    return SCHEMA;
  }

  @Override
  public ActionOutcome run(ActionCall call) throws InterruptedException {
    var request = HttpCall.of(call.input()).withHeaders(headers(call.context()));
    return exchange.call(request, call.context().network());
  }

  private static Map<String, String> headers(ActionContext context) {
    var headers = new LinkedHashMap<String, String>();
    context.workflowName().ifPresent(name -> headers.put("Mistral-Workflow-Name", name));
    context
        .workflowExecutionId()
        .ifPresent(id -> headers.put("Mistral-Workflow-Execution-Id", id.toString()));
    context.taskExecutionId().ifPresent(id -> headers.put("Mistral-Task-Id", id.toString()));
    context
        .actionExecutionId()
        .ifPresent(id -> headers.put("Mistral-Action-Execution-Id", id.toString()));
    headers.put("Mistral-Callback-URL", context.callbackPath());
    return headers;
  }
}
