package dev.tramontane.server.socket;

import dev.tramontane.dap.WorkflowDebugAdapter;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.lsp.WorkflowLanguageServer;
import dev.tramontane.server.debug.EngineDebugTarget;
import java.util.function.Consumer;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Maps the sockets. Who may open one is decided for all requests alike, before they get here. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

  private final DefinitionReader reader;
  private final CallCatalog catalog;
  private final Executions executions;
  private final Debugger debugger;
  private final Definitions definitions;

  SocketConfiguration(
      DefinitionReader reader,
      CallCatalog catalog,
      Executions executions,
      Debugger debugger,
      Definitions definitions) {
    this.reader = reader;
    this.executions = executions;
    this.debugger = debugger;
    this.definitions = definitions;
    this.catalog = catalog;
  }

  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry
        .addHandler(new MessageSocket(this::openDebugAdapter), "/dap")
        .setAllowedOriginPatterns("*");
    registry
        .addHandler(new MessageSocket(this::openLanguageServer), "/lsp")
        .setAllowedOriginPatterns("*");
  }

  private MessageChannel openDebugAdapter(Consumer<String> outgoing) {
    var target = new EngineDebugTarget(executions, debugger, definitions);
    return DebugChannel.open(new WorkflowDebugAdapter(target), outgoing);
  }

  private MessageChannel openLanguageServer(Consumer<String> outgoing) {
    return LanguageChannel.open(new WorkflowLanguageServer(reader, catalog), outgoing);
  }
}
