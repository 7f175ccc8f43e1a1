package dev.tramontane.server.socket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.server.SharedApplication;
import dev.tramontane.server.TestClient;
import dev.tramontane.server.json.Json;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Editors talk to the sockets in their protocols, one message per frame. */
class SocketsTest {

  private final TestClient client = new TestClient(SharedApplication.running().address());

  @Test
  void an_editor_gets_diagnostics_of_what_it_opens() throws InterruptedException {
    try (var editor = Conversation.open(client.address(), "/lsp")) {
      editor.send(
          Map.of(
              "jsonrpc",
              "2.0",
              "id",
              1,
              "method",
              "initialize",
              "params",
              Map.of("capabilities", Map.of())));
      assertThat(editor.awaitTextWith("\"capabilities\"")).contains("completionProvider");

      editor.send(
          Map.of(
              "jsonrpc",
              "2.0",
              "method",
              "textDocument/didOpen",
              "params",
              Map.of(
                  "textDocument",
                  Map.of(
                      "uri",
                      "file:///w.yaml",
                      "languageId",
                      "yaml",
                      "version",
                      1,
                      "text",
                      "version: '2.0'\nw: {tasks: {a: {on-success: nowhere}}}\n"))));

      assertThat(editor.awaitTextWith("publishDiagnostics")).contains("nowhere");
    }
  }

  @Test
  void an_editor_is_told_of_calls_that_lead_nowhere_once_the_catalog_is_read()
      throws InterruptedException {
    client.postText(
        "/v2/workflows",
        "version: '2.0'\nsockets_called: {input: [id], tasks: {a: {action: std.noop}}}\n");

    try (var editor = Conversation.open(client.address(), "/lsp")) {
      editor.send(Map.of("jsonrpc", "2.0", "id", 1, "method", "initialize", "params", Map.of()));
      editor.send(
          Map.of(
              "jsonrpc",
              "2.0",
              "method",
              "textDocument/didOpen",
              "params",
              Map.of(
                  "textDocument",
                  Map.of(
                      "uri",
                      "file:///calls.yaml",
                      "languageId",
                      "yaml",
                      "version",
                      1,
                      "text",
                      "version: '2.0'\nw: {tasks: {a: {workflow: sockets_calle},"
                          + " b: {workflow: sockets_called}}}\n"))));

      assertThat(editor.awaitTextWith("Did you mean \\u0027sockets_called\\u0027?"))
          .contains("missing-workflow-input");
    }
  }

  @Test
  void a_document_of_megabytes_fits_into_one_frame() throws InterruptedException {
    try (var editor = Conversation.open(client.address(), "/lsp")) {
      editor.send(
          Map.of(
              "jsonrpc",
              "2.0",
              "id",
              1,
              "method",
              "initialize",
              "params",
              Map.of("x", "y".repeat(2 << 20))));

      assertThat(editor.awaitTextWith("\"capabilities\"")).isNotEmpty();
    }
  }

  @Test
  void what_is_no_message_does_not_end_the_conversation() throws InterruptedException {
    try (var editor = Conversation.open(client.address(), "/lsp")) {
      editor.sendText("no json");
      editor.send(Map.of("jsonrpc", "2.0", "id", 1, "method", "initialize", "params", Map.of()));

      assertThat(editor.awaitTextWith("\"id\":1")).isNotEmpty();
    }
  }

  @Test
  void a_debug_client_stops_at_the_entry_of_a_run_and_lets_it_go_on() throws InterruptedException {
    client.postText(
        "/v2/workflows", "version: '2.0'\nsockets_debug: {tasks: {a: {action: std.noop}}}\n");

    try (var debugger = Conversation.open(client.address(), "/dap")) {
      debugger.send(request(1, "initialize", Map.of("adapterID", "tramontane")));
      debugger.awaitTextWith("supportsConfigurationDoneRequest");
      debugger.send(request(2, "launch", Map.of("workflow", "sockets_debug", "stopOnEntry", true)));
      debugger.awaitTextWith("\"initialized\"");
      debugger.send(request(3, "configurationDone", Map.of()));
      assertThat(debugger.awaitTextWith("\"stopped\"")).contains("\"entry\"");

      debugger.send(request(4, "threads", Map.of()));
      var threads = debugger.awaitTextWith("\"threads\"");
      assertThat(threads).contains("sockets_debug");
      debugger.send(request(5, "continue", Map.of("threadId", 1)));

      assertThat(debugger.awaitTextWith("\"terminated\"")).isNotEmpty();
    }
  }

  private static Map<String, Object> request(int number, String command, Map<String, ?> arguments) {
    return Map.of("seq", number, "type", "request", "command", command, "arguments", arguments);
  }

  /** A client's end of a socket. */
  private record Conversation(WebSocket socket, BlockingQueue<String> incoming)
      implements AutoCloseable {

    static Conversation open(URI address, String path) {
      var incoming = new LinkedBlockingQueue<String>();
      var socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(
                  URI.create("ws://%s:%d%s".formatted(address.getHost(), address.getPort(), path)),
                  new Collector(incoming))
              .join();
      return new Conversation(socket, incoming);
    }

    void send(Map<String, ?> message) {
      sendText(Json.write(message));
    }

    void sendText(String text) {
      socket.sendText(text, true).join();
    }

    String awaitTextWith(String part) throws InterruptedException {
      var message = incoming.poll(20, TimeUnit.SECONDS);
      while (message != null && !message.contains(part)) {
        message = incoming.poll(20, TimeUnit.SECONDS);
      }
      assertThat(message).as("a message with " + part).isNotNull();
      return message == null ? "" : message;
    }

    @Override
    public void close() {
      socket.abort();
    }
  }

  private static final class Collector implements WebSocket.Listener {

    private final BlockingQueue<String> incoming;
    private final StringBuilder text = new StringBuilder();

    Collector(BlockingQueue<String> incoming) {
      this.incoming = incoming;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        incoming.add(text.toString());
        text.setLength(0);
      }
      socket.request(1);
      return null;
    }
  }
}
