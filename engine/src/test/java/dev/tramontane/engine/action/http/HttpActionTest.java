package dev.tramontane.engine.action.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tramontane.engine.action.network.EgressPolicy;
import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionOutcome;
import dev.tramontane.engine.action.spi.ActionOutcome.Failure;
import dev.tramontane.engine.action.spi.ActionOutcome.Success;
import dev.tramontane.engine.action.testing.ActionTester;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.assertj.core.api.AbstractStringAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpActionTest {

  private static final long ONE_BYTE_TOO_LARGE = (5L << 20) + 1;

  private static HttpServer server;
  private static String base;
  private static HttpServer other;
  private static String otherPort;

  /** Answers what it was asked, or what the path says. */
  @BeforeAll
  static void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/echo", HttpActionTest::echo);
    server.createContext("/text", exchange -> answer(exchange, 200, "text/plain", "plain text"));
    server.createContext("/status/404", exchange -> answer(exchange, 404, "text/plain", "gone"));
    server.createContext("/moved", exchange -> redirect(exchange, base + "/echo"));
    server.createContext("/elsewhere", exchange -> redirect(exchange, otherPort + "/echo"));
    server.createContext("/inside", exchange -> redirect(exchange, "http://169.254.169.254/"));
    server.createContext("/round", exchange -> redirect(exchange, base + "/round"));
    server.createContext("/stalled", HttpActionTest::stall);
    server.createContext("/large", HttpActionTest::large);
    server.start();
    base = "http://127.0.0.1:" + server.getAddress().getPort();
    other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext("/echo", HttpActionTest::echo);
    other.start();
    otherPort = "http://127.0.0.1:" + other.getAddress().getPort();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    other.stop(0);
  }

  private static void echo(HttpExchange exchange) throws IOException {
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var seen = new LinkedHashMap<String, Object>();
    seen.put("method", exchange.getRequestMethod());
    seen.put("query", String.valueOf(exchange.getRequestURI().getRawQuery()));
    seen.put("body", body);
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) -> seen.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
    exchange.getResponseHeaders().add("Set-Cookie", "session=s1; Path=/");
    answer(
        exchange,
        200,
        "application/json",
        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(seen));
  }

  private static void redirect(HttpExchange exchange, String target) throws IOException {
    exchange.getResponseHeaders().add("Location", target);
    answer(exchange, 302, "text/plain", "");
  }

  /** Sends half of an answer, and the rest never. */
  private static void stall(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 10);
    exchange.getResponseBody().write(new byte[5]);
    exchange.getResponseBody().flush();
  }

  private static void large(HttpExchange exchange) throws IOException {
    boolean announced = "announced".equals(exchange.getRequestURI().getQuery());
    long size = ONE_BYTE_TOO_LARGE;
    exchange.sendResponseHeaders(200, announced ? size : 0);
    try (var out = exchange.getResponseBody()) {
      out.write(new byte[(int) size]);
    } catch (IOException theClientHungUp) {
      exchange.close();
    }
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static ActionTester tester(Action action, Map<String, ?> input) {
    var tester = ActionTester.of(action);
    for (var entry : input.entrySet()) {
      tester = tester.with(entry.getKey(), entry.getValue());
    }
    return tester;
  }

  private static ActionOutcome call(String path, Map<String, ?> input) {
    return tester(new HttpAction(), input).with("url", base + path).run();
  }

  private static @Nullable Object value(ActionOutcome outcome) {
    return switch (outcome) {
      case Success(var value) -> value;
      case Failure(var error) -> error;
      case ActionOutcome.Cancelled(var value) -> value;
    };
  }

  private static FrozenMap map(@Nullable Object value) {
    assertThat(value).isInstanceOf(FrozenMap.class);
    return (FrozenMap) requireNonNull(value);
  }

  /** What the service echoed. */
  private static FrozenMap content(ActionOutcome result) {
    assertThat(result).isInstanceOf(Success.class);
    return map(map(value(result)).get("content"));
  }

  private static AbstractStringAssert<?> assertError(ActionOutcome result) {
    assertThat(result).isInstanceOf(Failure.class);
    return assertThat(String.valueOf(value(result)));
  }

  @Test
  void the_answer_is_a_map_with_everything() {
    var answer = map(value(call("/echo", Map.of("params", Map.of("q", "a b")))));

    assertThat(answer.get("status")).isEqualTo(200L);
    assertThat(answer.get("url")).isEqualTo(base + "/echo?q=a+b");
    assertThat(answer.get("reason")).isEqualTo("OK");
    assertThat(answer.get("encoding")).isEqualTo("utf-8");
    assertThat(answer.get("history")).isEqualTo(Values.emptyList());
    assertThat(answer.get("cookies")).isEqualTo(Map.of("session", "s1"));
    assertThat(map(answer.get("headers")).get("Content-Type")).isEqualTo("application/json");
    assertThat((Double) answer.get("elapsed")).isPositive();
  }

  @Test
  void text_that_is_no_json_stays_text() {
    assertThat(map(value(call("/text", Map.of()))).get("content")).isEqualTo("plain text");
  }

  @Test
  void a_bad_status_is_an_error_with_the_same_map() {
    var result = call("/status/404", Map.of());

    assertThat(result).isInstanceOf(Failure.class);
    assertThat(map(value(result)).get("content")).isEqualTo("gone");
    assertThat(map(value(result)).get("status")).isEqualTo(404L);
  }

  @Test
  void bodies_headers_cookies_and_credentials_are_sent() {
    var input =
        Map.of(
            "method", "post",
            "json", Map.of("a", 1),
            "headers", Map.of("X-Number", 7),
            "cookies", Map.of("c", "1"),
            "auth", "user:secret");

    var seen = content(call("/echo", input));

    assertThat(seen.get("method")).isEqualTo("POST");
    assertThat(seen.get("body")).isEqualTo("{\"a\":1}");
    assertThat(seen.get("content-type")).isEqualTo("application/json");
    assertThat(seen.get("x-number")).isEqualTo("7");
    assertThat(seen.get("cookie")).isEqualTo("c=1");
    assertThat(seen.get("authorization")).isEqualTo("Basic dXNlcjpzZWNyZXQ=");
  }

  @Test
  void a_map_as_body_is_sent_as_json() {
    var input = Map.of("method", "PUT", "body", Map.of("a", List.of(1, 2)));

    assertThat(content(call("/echo", input)).get("body")).isEqualTo("{\"a\":[1,2]}");
  }

  @Test
  void body_and_json_exclude_each_other() {
    assertError(call("/echo", Map.of("body", "x", "json", 1)))
        .contains("Only one of the parameters 'json' and 'body' can be passed");
  }

  @Test
  void redirects_are_followed_unless_forbidden() {
    assertThat(content(call("/moved", Map.of())).get("method")).isEqualTo("GET");
    assertThat(String.valueOf(map(value(call("/moved", Map.of()))).get("history"))).contains("302");
    assertThat(map(value(call("/moved", Map.of("allow_redirects", false)))).get("status"))
        .isEqualTo(302L);
    assertError(call("/round", Map.of())).contains("Exceeded 30 redirects");
  }

  @Test
  void credentials_stay_with_the_server_that_they_were_given_for() {
    var auth = Map.<String, Object>of("auth", "user:pw");

    assertThat(content(call("/moved", auth))).containsKey("authorization");
    assertThat(content(call("/elsewhere", auth))).doesNotContainKey("authorization");
  }

  @Test
  void a_proxy_in_a_blocked_network_is_refused() {
    var input =
        Map.of("url", "http://198.51.100.1/", "proxies", Map.of("http", base), "timeout", 5L);

    assertError(tester(new HttpAction(), input).reaching(EgressPolicy.standard()).run())
        .contains("URL host '127.0.0.1' resolves to a blocked address");
  }

  @Test
  void a_redirect_into_a_blocked_network_is_refused() {
    assertError(call("/inside", Map.of())).contains("blocked address (169.254.169.254)");
  }

  @ParameterizedTest
  @CsvSource({"announced", "streamed"})
  void an_answer_that_is_too_large_is_refused(String how) {
    assertError(call("/large?" + how, Map.of())).contains("HTTP response is too large");
  }

  @Test
  void an_answer_that_does_not_end_in_time_is_an_error() {
    assertError(call("/stalled", Map.of("timeout", 0.2))).contains("no answer within 0.2 s");
  }

  @Test
  void a_service_that_is_not_there_is_an_error_with_a_reason() {
    var input = Map.of("url", "http://127.0.0.1:1/");

    assertError(tester(new HttpAction(), input).run())
        .contains("Failed to send HTTP request: '127.0.0.1:1' cannot be reached: ");
  }

  @Test
  void a_host_that_is_not_known_is_named() {
    var input = Map.of("url", "http://nowhere.invalid/");

    assertError(tester(new HttpAction(), input).run()).contains("'nowhere.invalid' is not known");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://127.0.0.1:80/    | URL host '127.0.0.1' resolves to a blocked address (127.0.0.1).
          http://localhost/       | URL host 'localhost' resolves to a blocked address
          http://127.0.0.2/       | tramontane.http.allow-loopback=true
          http://[::1]/           | resolves to a blocked address
          http://0.0.0.0/         | resolves to a blocked address
          http://2130706433/      | blocked address
          http://[::ffff:7f00:1]/ | blocked address
          http://169.254.169.254/ | resolves to a blocked address
          file:///etc/passwd      | URL scheme 'file' is not allowed (only http and https are).
          http:///nowhere         | no host
          not a url               | Failed to send HTTP request: Invalid URL
          """)
  void the_standard_policy_keeps_workflows_out_of_the_servers_own_network(
      String url, String reason) {
    assertError(
            tester(new HttpAction(), Map.of("url", url)).reaching(EgressPolicy.standard()).run())
        .contains(reason);
  }

  @Test
  void the_asynchronous_kind_tells_the_service_where_to_report() {
    var result = tester(new MistralHttpAction(), Map.of("url", base + "/echo")).run();

    assertThat(content(result).get("mistral-workflow-name")).isEqualTo("workflow");
    assertThat(content(result).get("mistral-callback-url"))
        .isEqualTo("/v2/action_executions/00000000-0000-0000-0000-000000000001");
  }
}
