package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls the REST API as a client does. */
record Api(URI base, HttpClient http) {

  /** What the server answered; the body is parsed if it is JSON, else text. */
  record Answer(int status, @Nullable Object body) {

    boolean isError() {
      return status >= 400;
    }

    FrozenMap map() {
      if (body instanceof FrozenMap map) {
        return map;
      }
      throw new IllegalStateException(
          "Expected a JSON object, but got %d %s".formatted(status, body));
    }

    /** The error text of a refusal. */
    String error() {
      return body instanceof FrozenMap map && map.get("faultstring") instanceof String text
          ? text
          : String.valueOf(body);
    }

    List<FrozenMap> items(String name) {
      var items = new ArrayList<FrozenMap>();
      if (map().get(name) instanceof List<?> list) {
        list.forEach(item -> items.add((FrozenMap) Objects.requireNonNull(item)));
      }
      return items;
    }
  }

  FrozenMap get(String path) {
    var answer = call("GET", path, null, "application/json");
    if (answer.status() != 200) {
      throw new IllegalStateException("GET %s gave %s".formatted(path, answer));
    }
    return answer.map();
  }

  List<FrozenMap> list(String path, String name) {
    return call("GET", path, null, "application/json").items(name);
  }

  /** Sends JSON. */
  Answer send(String method, String path, FrozenMap body) {
    return call(method, path, Json.write(body), "application/json");
  }

  Answer call(String method, String path, @Nullable String body, String contentType) {
    var request =
        HttpRequest.newBuilder(URI.create(base + "/" + path))
            .timeout(Duration.ofSeconds(90))
            .header("Accept", "*/*")
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", contentType);
    }
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), parse(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted during " + path, e);
    }
  }

  /** A path with a query. */
  static String with(String path, Map<String, ? extends @Nullable Object> query) {
    if (query.isEmpty()) {
      return path;
    }
    return query.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(String.valueOf(entry.getValue())))
        .collect(Collectors.joining("&", path + (path.contains("?") ? "&" : "?"), ""));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static @Nullable Object parse(String text) {
    try {
      return text.isEmpty() ? null : Json.read(text);
    } catch (MalformedJsonException e) {
      return text;
    }
  }
}
