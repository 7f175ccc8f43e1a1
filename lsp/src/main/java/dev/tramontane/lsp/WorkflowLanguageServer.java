package dev.tramontane.lsp;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.lsp.diagnostic.DiagnosticPublisher;
import dev.tramontane.lsp.diagnostic.Diagnostics;
import dev.tramontane.lsp.document.Documents;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;

/**
 * The language server of one connection. Needs nothing but the text and a catalog; close it when
 * the connection ends. Safe for many threads.
 */
public final class WorkflowLanguageServer
    implements LanguageServer, LanguageClientAware, AutoCloseable {

  private static final Duration TYPING_PAUSE = Duration.ofMillis(150);

  private final ScheduledExecutorService worker =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("lsp-worker-", 0).daemon().factory());
  private final WorkflowTextDocuments texts;
  private final CallCatalog.Watch catalogWatch;
  private final Runnable onExit;
  private volatile Optional<LanguageClient> client = Optional.empty();

  public WorkflowLanguageServer(DefinitionReader reader, CallCatalog catalog) {
    this(reader, catalog, TYPING_PAUSE, () -> {});
  }

  /**
   * @param typingPause how long to wait for a further change before checking
   * @param onExit what to do when the client asks the server to exit
   */
  public WorkflowLanguageServer(
      DefinitionReader reader, CallCatalog catalog, Duration typingPause, Runnable onExit) {
    var documents = new Documents(reader);
    var diagnostics = new Diagnostics(catalog);
    var publisher =
        new DiagnosticPublisher(documents, diagnostics, worker, typingPause, this::publish);
    this.texts = new WorkflowTextDocuments(documents, publisher, diagnostics, catalog);
    this.catalogWatch = catalog.watch(publisher::allChanged);
    this.onExit = onExit;
  }

  @Override
  public void connect(LanguageClient connected) {
    client = Optional.of(connected);
  }

  private void publish(PublishDiagnosticsParams diagnostics) {
    client.ifPresent(connected -> connected.publishDiagnostics(diagnostics));
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams parameters) {
    return CompletableFuture.completedFuture(
        new InitializeResult(Capabilities.ofServer(), new ServerInfo("Tramontane")));
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    close();
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    close();
    onExit.run();
  }

  @Override
  public void close() {
    catalogWatch.close();
    worker.shutdownNow();
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return texts;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return new WorkflowWorkspace();
  }
}
