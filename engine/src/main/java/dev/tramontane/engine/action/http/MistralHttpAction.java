package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.Action;
import dev.tramontane.engine.action.ActionContext;
import dev.tramontane.engine.action.ActionDescriptor;
import dev.tramontane.engine.action.ActionInvocation;
import dev.tramontane.engine.core.command.ActionResult;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * {@code std.mistral_http}: calls a web service that reports the result later; headers tell it
 * where. A failed call ends the action at once.
 */
public final class MistralHttpAction implements Action {

  private static final ActionDescriptor DESCRIPTOR =
      HttpParameters.descriptor(
          "std.mistral_http",
          "MistralHTTPAction",
          "Calls a web service and waits until it reports the result; the headers"
              + " Mistral-Action-Execution-Id and Mistral-Callback-URL tell it where.",
          true);

  private final HttpExchange exchange;

  public MistralHttpAction(EgressPolicy egress) {
    this.exchange = new HttpExchange(egress);
  }

  @Override
  public ActionDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public ActionResult run(ActionInvocation invocation) throws InterruptedException {
    var call = HttpCall.of(invocation.input()).withHeaders(headers(invocation.context()));
    return exchange.call(call);
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
