package dev.tramontane.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.call.StandardActions;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server as an editor meets it: messages over pipes. */
class ProtocolTest {

  private static final String URI = "file:///flow.yaml";
  private static final String BROKEN =
      "version: '2.0'\nflow:\n  tasks:\n    t: {acton: std.noop}\n";

  private final Editor editor = new Editor();
  private final WorkflowLanguageServer server =
      new WorkflowLanguageServer(
          new DefinitionReader(ExpressionChecker.NONE),
          new StandardActions(),
          Duration.ofMillis(1),
          () -> {});
  private LanguageServer remote = server;

  @BeforeEach
  void connect() throws Exception {
    var toServer = Pipe.open();
    var toClient = Pipe.open();
    var serverSide =
        LSPLauncher.createServerLauncher(
            server,
            Channels.newInputStream(toServer.source()),
            Channels.newOutputStream(toClient.sink()));
    var clientSide =
        LSPLauncher.createClientLauncher(
            editor,
            Channels.newInputStream(toClient.source()),
            Channels.newOutputStream(toServer.sink()));
    server.connect(serverSide.getRemoteProxy());
    serverSide.startListening();
    clientSide.startListening();
    remote = clientSide.getRemoteProxy();
    remote.initialize(new InitializeParams()).get(10, TimeUnit.SECONDS);
  }

  @AfterEach
  void disconnect() {
    server.close();
  }

  @Test
  void a_text_is_checked_when_opened_and_again_when_changed() throws Exception {
    open(BROKEN);
    var first = editor.next();

    change(2, new Range(new Position(3, 8), new Position(3, 13)), "action");
    var second = editor.next();

    assertThat(first.getDiagnostics())
        .singleElement()
        .satisfies(diagnostic -> {
          assertThat(diagnostic.getCode().getLeft()).isEqualTo("unknown-key");
          assertThat(diagnostic.getRange().getStart()).isEqualTo(new Position(3, 8));
        });
    assertThat(second.getVersion()).isEqualTo(2);
    assertThat(second.getDiagnostics()).isEmpty();
  }

  @Test
  void completion_answers_while_the_text_is_broken() throws Exception {
    open("version: '2.0'\nflow:\n  tasks:\n    t:\n      action: std.ech\n    u: [\n");

    var items =
        remote
            .getTextDocumentService()
            .completion(new CompletionParams(new TextDocumentIdentifier(URI), new Position(4, 21)))
            .get(10, TimeUnit.SECONDS)
            .getLeft();

    assertThat(items).extracting(item -> item.getLabel()).containsExactly("std.echo");
  }

  @Test
  void a_text_that_is_not_open_has_nothing_to_say() throws Exception {
    var items =
        remote
            .getTextDocumentService()
            .completion(
                new CompletionParams(
                    new TextDocumentIdentifier("file:///other"), new Position(0, 0)))
            .get(10, TimeUnit.SECONDS)
            .getLeft();

    assertThat(items).isEmpty();
  }

  private void open(String text) {
    remote
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(URI, "yaml", 1, text)));
  }

  private void change(int version, Range range, String text) {
    remote
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(URI, version),
                List.of(new TextDocumentContentChangeEvent(range, text))));
  }

  /** An editor that keeps the diagnostics it gets. */
  private static final class Editor implements LanguageClient {

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

    PublishDiagnosticsParams next() throws InterruptedException, IOException {
      var next = published.poll(10, TimeUnit.SECONDS);
      if (next == null) {
        throw new IOException("Expected diagnostics within 10 s, but none came");
      }
      return next;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
      published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {}

    @Override
    public void showMessage(MessageParams message) {}

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(
        ShowMessageRequestParams request) {
      return CompletableFuture.completedFuture(new MessageActionItem(""));
    }

    @Override
    public void logMessage(MessageParams message) {}
  }
}
