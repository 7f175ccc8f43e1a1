package dev.tramontane.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/**
 * What a refusal says, in the shape of rest-api.md section 1.3 with our code, remedy and place
 * beside it.
 *
 * @param code stable identifier in kebab case
 * @param remedy what to do; may be empty
 * @param details where: attribute, parameter, line, issues; may be empty
 */
record Fault(
    HttpStatusCode status,
    String code,
    String message,
    String remedy,
    Map<String, @Nullable Object> details) {

  /** The body of endpoints that take JSON. */
  Map<String, @Nullable Object> jsonBody() {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("faultcode", status.is5xxServerError() ? "Server" : "Client");
    body.put("faultstring", message);
    body.put("debuginfo", null);
    return extended(body);
  }

  /** The body of endpoints that take definition text. */
  Map<String, @Nullable Object> textBody() {
    var body = new LinkedHashMap<String, @Nullable Object>();
    body.put("faultstring", message);
    return extended(body);
  }

  private Map<String, @Nullable Object> extended(Map<String, @Nullable Object> body) {
    body.put("code", code);
    if (!remedy.isEmpty()) {
      body.put("remedy", remedy);
    }
    body.putAll(details);
    return body;
  }
}
