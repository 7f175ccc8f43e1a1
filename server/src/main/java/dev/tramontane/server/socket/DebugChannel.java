package dev.tramontane.server.socket;

import dev.tramontane.dap.WorkflowDebugAdapter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;
import org.eclipse.lsp4j.debug.services.IDebugProtocolServer;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.debug.DebugRemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.debug.json.DebugMessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;

/** A conversation of a debug client with a debug adapter of its own. */
final class DebugChannel implements MessageChannel {

  private final WorkflowDebugAdapter adapter;
  private final RpcEnd end;

  private DebugChannel(WorkflowDebugAdapter adapter, RpcEnd end) {
    this.adapter = adapter;
    this.end = end;
  }

  static DebugChannel open(WorkflowDebugAdapter adapter, Consumer<String> outgoing) {
    var json = new DebugMessageJsonHandler(methods());
    MessageConsumer out = message -> outgoing.accept(json.serialize(message));
    var endpoint = new DebugRemoteEndpoint(out, ServiceEndpoints.toEndpoint(adapter));
    json.setMethodProvider(endpoint);
    adapter.connect(ServiceEndpoints.toServiceObject(endpoint, IDebugProtocolClient.class));
    return new DebugChannel(adapter, new RpcEnd(json, endpoint));
  }

  private static Map<String, JsonRpcMethod> methods() {
    var methods =
        new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(IDebugProtocolClient.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(IDebugProtocolServer.class));
    return methods;
  }

  @Override
  public void receive(String message) {
    end.receive(message);
  }

  @Override
  public void close() {
    adapter.close();
  }
}
