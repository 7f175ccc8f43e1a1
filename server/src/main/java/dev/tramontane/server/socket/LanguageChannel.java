package dev.tramontane.server.socket;

import dev.tramontane.lsp.WorkflowLanguageServer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** A conversation of an editor with a language server of its own. */
final class LanguageChannel implements MessageChannel {

  private final WorkflowLanguageServer server;
  private final RpcEnd end;

  private LanguageChannel(WorkflowLanguageServer server, RpcEnd end) {
    this.server = server;
    this.end = end;
  }

  static LanguageChannel open(WorkflowLanguageServer server, Consumer<String> outgoing) {
    var json = new MessageJsonHandler(methods());
    MessageConsumer out = message -> outgoing.accept(json.serialize(message));
    var endpoint = new RemoteEndpoint(out, ServiceEndpoints.toEndpoint(server));
    json.setMethodProvider(endpoint);
    server.connect(ServiceEndpoints.toServiceObject(endpoint, LanguageClient.class));
    return new LanguageChannel(server, new RpcEnd(json, endpoint));
  }

  private static Map<String, JsonRpcMethod> methods() {
    var methods = new LinkedHashMap<>(ServiceEndpoints.getSupportedMethods(LanguageClient.class));
    methods.putAll(ServiceEndpoints.getSupportedMethods(LanguageServer.class));
    return methods;
  }

  @Override
  public void receive(String message) {
    end.receive(message);
  }

  @Override
  public void close() {
    server.close();
  }
}
