package dev.tramontane.server;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Talks HTTP to an application under test. */
public record TestClient(URI address) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** An answer, with its body as text. */
  public record Answer(HttpResponse<String> response) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public FrozenMap json() {
      try {
        if (Json.read(text()) instanceof FrozenMap map) {
          return map;
        }
      } catch (MalformedJsonException e) {
        throw new AssertionError("Expected JSON, but got %d %s".formatted(status(), text()), e);
      }
      throw new AssertionError("Expected an object, but got " + text());
    }

    public @Nullable Object get(String attribute) {
      return json().get(attribute);
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  public Answer post(String path, String contentType, String body) {
    return send(
        request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
  }

  public Answer postJson(String path, String body) {
    return post(path, "application/json", body);
  }

  public Answer postText(String path, String body) {
    return post(path, "text/plain", body);
  }

  public Answer putJson(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path));
  }

  public Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a request as it is written, for what no client library would send; gives the answer. */
  public String raw(String request) {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
