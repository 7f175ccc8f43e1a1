package dev.tramontane.e2e.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the {@code /v2} API that knows no more than its documentation says. */
public final class RestClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> FINAL_STATES = Set.of("SUCCESS", "ERROR", "CANCELLED");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final URI base;

  RestClient(URI base) {
    this.base = base;
  }

  /** What the server answered; the body is a missing node where it is empty. */
  public record Answer(int status, JsonNode body) {}

  /**
   * Uploads a definition: {@code kind} is {@code workflows}, {@code workbooks} or {@code actions}.
   */
  public void define(String kind, String text) {
    var created = send("POST", kind, "text/plain", text);
    var answer = created.status() == 409 ? send("PUT", kind, "text/plain", text) : created;
    expectSuccess("upload to " + kind, answer);
  }

  /** Starts a workflow and gives the id of the execution. */
  public String start(String workflow, Object input, Object params) {
    var body =
        Map.of(
            "workflow_name",
            workflow,
            "input",
            JSON.writeValueAsString(input),
            "params",
            JSON.writeValueAsString(params));
    var answer = send("POST", "executions", "application/json", JSON.writeValueAsString(body));
    expectSuccess("start of " + workflow, answer);
    return answer.body().get("id").asString();
  }

  public String start(String workflow) {
    return start(workflow, Map.of(), Map.of());
  }

  /** Waits until the execution is in a final state and gives it. */
  public JsonNode await(String executionId, Duration limit) {
    var deadline = Instant.now().plus(limit);
    while (true) {
      var execution = get("executions/" + executionId);
      if (FINAL_STATES.contains(execution.get("state").asString())) {
        return execution;
      }
      if (Instant.now().isAfter(deadline)) {
        throw new IllegalStateException(
            "Expected execution %s to end within %s, but it is %s"
                .formatted(executionId, limit, execution.get("state").asString()));
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  public JsonNode get(String path) {
    var answer = send("GET", path, "", "");
    expectSuccess("GET " + path, answer);
    return answer.body();
  }

  public static String encode(String pathSegment) {
    return URLEncoder.encode(pathSegment, StandardCharsets.UTF_8);
  }

  public Answer send(String method, String path, String contentType, String body) {
    var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(5));
    if (contentType.isEmpty()) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.method(method, HttpRequest.BodyPublishers.ofString(body));
      request.header("Content-Type", contentType);
    }
    try {
      var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), parse(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException("Expected %s %s to be answered".formatted(method, path), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for " + path, e);
    }
  }

  private static JsonNode parse(String text) {
    return text.startsWith("{") || text.startsWith("[")
        ? JSON.readTree(text)
        : JSON.getNodeFactory().stringNode(text);
  }

  private static void expectSuccess(String what, Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(
          "Expected the %s to succeed, but the answer was %d %s"
              .formatted(what, answer.status(), answer.body()));
    }
  }
}
