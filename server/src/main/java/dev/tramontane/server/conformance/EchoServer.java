package dev.tramontane.server.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The small HTTP server that some cases call. */
final class EchoServer implements AutoCloseable {

  private static final int PORT = 18_999;
  private static final int NO_CONTENT = 204;

  private final HttpServer server;

  private EchoServer(HttpServer server) {
    this.server = server;
  }

  static EchoServer start() throws IOException {
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", PORT), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", EchoServer::answer);
    server.start();
    return new EchoServer(server);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var parts = exchange.getRequestURI().getPath().split("/");
      var first = parts.length > 1 ? parts[1] : "";
      switch (first) {
        case "status" -> send(exchange, Integer.parseInt(parts[2]), json(exchange));
        case "text" -> send(exchange, 200, "text/plain", "plain text");
        case "slow" -> {
          LockSupport.parkNanos((long) (Double.parseDouble(parts[2]) * 1e9));
          send(exchange, 200, Json.write(Values.emptyMap().with("slept", parts[2])));
        }
        default -> send(exchange, 200, json(exchange));
      }
    }
  }

  private static String json(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI();
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("method", exchange.getRequestMethod());
    body.put("path", uri.getPath());
    body.put("query", query(uri.getRawQuery()));
    body.put("body", body(exchange));
    body.put("x_test", exchange.getRequestHeaders().getFirst("X-Test"));
    return Json.write(Values.freezeMap(body));
  }

  private static TreeMap<String, String> query(@Nullable String query) {
    var values = new TreeMap<String, String>();
    if (query != null) {
      for (var pair : query.split("&")) {
        var parts = pair.split("=", 2);
        values.put(decode(parts[0]), parts.length > 1 ? decode(parts[1]) : "");
      }
    }
    return values;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static @Nullable Object body(HttpExchange exchange) throws IOException {
    var text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Json.read(text);
    } catch (MalformedJsonException e) {
      return text;
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    send(exchange, status, "application/json", json);
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    var empty = status == NO_CONTENT || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : bytes.length);
    if (!empty) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
