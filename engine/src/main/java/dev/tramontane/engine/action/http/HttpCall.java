package dev.tramontane.engine.action.http;

import dev.tramontane.engine.action.spi.ActionException;
import dev.tramontane.value.FrozenMap;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call as the parameters of the action describe it.
 *
 * @param verify whether certificates are checked
 */
record HttpCall(
    URI address,
    String method,
    Map<String, String> headers,
    Optional<String> body,
    Duration timeout,
    boolean followRedirects,
    boolean verify,
    Optional<InetSocketAddress> proxy) {

  private static final Duration STANDARD_TIMEOUT = Duration.ofSeconds(60);
  private static final JsonMapper JSON = JsonMapper.shared();

  HttpCall {
    headers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /**
   * @throws ActionException if the parameters make no call
   */
  static HttpCall of(FrozenMap input) {
    var address = address(input);
    return new HttpCall(
        address,
        text(input.get("method")).orElse("GET").toUpperCase(Locale.ROOT),
        headers(input),
        body(input),
        timeout(input.get("timeout")),
        truth(input.get("allow_redirects")),
        truth(input.get("verify")),
        proxy(input.get("proxies"), String.valueOf(address.getScheme())));
  }

  HttpCall withHeaders(Map<String, String> more) {
    var all = new LinkedHashMap<>(headers);
    all.putAll(more);
    return new HttpCall(address, method, all, body, timeout, followRedirects, verify, proxy);
  }

  /**
   * The call that a redirect asks for: after 303, and after 301 and 302 of a POST, a GET without
   * body, as browsers do. Credentials stay with the server that they were given for.
   */
  HttpCall redirected(URI target, int status) {
    boolean toGet = status == 303 || (status <= 302 && method.equals("POST"));
    var kept = new LinkedHashMap<>(headers);
    if (!isSameServer(target)) {
      kept.keySet().removeIf(name -> isSecret(name));
    }
    return new HttpCall(
        target,
        toGet && !method.equals("HEAD") ? "GET" : method,
        kept,
        toGet ? Optional.empty() : body,
        timeout,
        followRedirects,
        verify,
        proxy);
  }

  /**
   * Another port may be another owner's, and plain HTTP shows to all what HTTPS hides; a service
   * that moves from HTTP to HTTPS stays the same.
   */
  private boolean isSameServer(URI target) {
    boolean sameHost = String.valueOf(target.getHost()).equalsIgnoreCase(address.getHost());
    return sameHost
        && (port(target) == port(address) || (port(address) == 80 && port(target) == 443));
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  private static boolean isSecret(String header) {
    return header.equalsIgnoreCase("Authorization") || header.equalsIgnoreCase("Cookie");
  }

  private static URI address(FrozenMap input) {
    var url = text(input.get("url")).orElse("");
    var query = query(input.get("params"));
    var joined = query.isEmpty() ? url : url + (url.contains("?") ? "&" : "?") + query;
    try {
      return new URI(joined.strip());
    } catch (URISyntaxException wrong) {
      throw new ActionException(
          "Failed to send HTTP request: Invalid URL '%s': %s".formatted(joined, wrong.getReason()),
          wrong);
    }
  }

  private static String query(@Nullable Object params) {
    return switch (params) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .flatMap(entry -> pairs(String.valueOf(entry.getKey()), entry.getValue()))
              .collect(Collectors.joining("&"));
      case String text -> text;
      case null, default -> "";
    };
  }

  private static Stream<String> pairs(String name, @Nullable Object value) {
    return switch (value) {
      case null -> Stream.empty();
      case List<?> items -> items.stream().flatMap(item -> pairs(name, item));
      default -> Stream.of(encode(name) + "=" + encode(text(value).orElse("")));
    };
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, String> headers(FrozenMap input) {
    var headers = new LinkedHashMap<String, String>();
    if (input.get("headers") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> headers.put(String.valueOf(name), text(value).orElse("")));
    }
    if (isJson(input) && headers.keySet().stream().noneMatch("content-type"::equalsIgnoreCase)) {
      headers.put("Content-Type", "application/json");
    }
    if (input.get("cookies") instanceof Map<?, ?> cookies && !cookies.isEmpty()) {
      headers.put("Cookie", cookies(cookies));
    }
    text(input.get("auth")).ifPresent(auth -> headers.put("Authorization", basic(auth)));
    return headers;
  }

  private static boolean isJson(FrozenMap input) {
    return input.get("json") != null;
  }

  private static String cookies(Map<?, ?> cookies) {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + text(cookie.getValue()).orElse(""))
        .collect(Collectors.joining("; "));
  }

  private static String basic(String auth) {
    if (!auth.contains(":")) {
      throw new ActionException("Expected auth of the form user:password, but found no colon.");
    }
    var bytes = auth.getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(bytes);
  }

  private static Optional<String> body(FrozenMap input) {
    var body = input.get("body");
    if (body != null && isJson(input)) {
      throw new ActionException("Only one of the parameters 'json' and 'body' can be passed");
    }
    if (isJson(input)) {
      return Optional.of(JSON.writeValueAsString(input.get("json")));
    }
    return body instanceof Map || body instanceof List
        ? Optional.of(JSON.writeValueAsString(body))
        : text(body);
  }

  private static Duration timeout(@Nullable Object seconds) {
    return seconds instanceof Number number && number.doubleValue() > 0
        ? Duration.ofMillis((long) Math.min(number.doubleValue() * 1000, 86_400_000))
        : STANDARD_TIMEOUT;
  }

  /** What is not given is yes. */
  private static boolean truth(@Nullable Object value) {
    return switch (value) {
      case Boolean truth -> truth;
      case Number number -> number.doubleValue() != 0;
      case String text -> !text.isEmpty() && !text.equalsIgnoreCase("false");
      case null, default -> true;
    };
  }

  private static Optional<InetSocketAddress> proxy(@Nullable Object proxies, String scheme) {
    return proxies instanceof Map<?, ?> map
        ? text(map.get(scheme)).map(HttpCall::proxyAddress)
        : Optional.empty();
  }

  private static InetSocketAddress proxyAddress(String text) {
    try {
      var address = new URI(text.contains("://") ? text : "http://" + text);
      int port = address.getPort() < 0 ? 80 : address.getPort();
      return InetSocketAddress.createUnresolved(String.valueOf(address.getHost()), port);
    } catch (URISyntaxException wrong) {
      throw new ActionException("Expected a proxy as http://host:port, but found " + text, wrong);
    }
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }
}
