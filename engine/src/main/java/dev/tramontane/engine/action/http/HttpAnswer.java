package dev.tramontane.engine.action.http;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** An answer of a web service. */
record HttpAnswer(URI address, int status, HttpHeaders headers, byte[] body, Duration elapsed) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

  static HttpAnswer of(HttpResponse<byte[]> response, Duration elapsed) {
    return new HttpAnswer(
        response.uri(), response.statusCode(), response.headers(), response.body(), elapsed);
  }

  boolean isGood() {
    return status >= 200 && status < 307;
  }

  Optional<String> location() {
    return headers.firstValue("Location");
  }

  /** The result as workflows see it. */
  FrozenMap toMap(List<HttpAnswer> history) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("content", content());
    map.put("status", status);
    map.put("headers", flatHeaders());
    map.put("url", address.toString());
    map.put("history", history.stream().map(HttpAnswer::summary).toList());
    map.put("encoding", encoding());
    map.put("reason", Reasons.of(status));
    map.put("cookies", cookies());
    map.put("elapsed", elapsed.toNanos() / 1e9);
    return Values.freezeMap(map);
  }

  private Map<String, Object> summary() {
    return Map.of("status", status, "url", address.toString());
  }

  private @Nullable Object content() {
    var text = new String(body, charset());
    try {
      return text.isBlank() ? text : Values.freeze(JSON.readValue(text, Object.class));
    } catch (JacksonException noJson) {
      return text;
    }
  }

  private Map<String, String> flatHeaders() {
    var flat = new LinkedHashMap<String, String>();
    headers.map().forEach((name, values) -> flat.put(titled(name), String.join(", ", values)));
    return flat;
  }

  /** {@code content-type} as {@code Content-Type}: the case in which services write it. */
  private static String titled(String name) {
    return Pattern.compile("(^|-)([a-z])")
        .matcher(name)
        .replaceAll(match -> match.group().toUpperCase(Locale.ROOT));
  }

  private Map<String, String> cookies() {
    var cookies = new LinkedHashMap<String, String>();
    for (var header : headers.allValues("Set-Cookie")) {
      cookiesIn(header).forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    }
    return cookies;
  }

  private static List<HttpCookie> cookiesIn(String header) {
    try {
      return HttpCookie.parse(header);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  private @Nullable String encoding() {
    var type = headers.firstValue("Content-Type").orElse("");
    var named = CHARSET.matcher(type);
    if (named.find()) {
      return named.group(1);
    }
    if (type.contains("application/json")) {
      return "utf-8";
    }
    return type.contains("text") ? "ISO-8859-1" : null;
  }

  private Charset charset() {
    var encoding = encoding();
    try {
      return encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }
}
