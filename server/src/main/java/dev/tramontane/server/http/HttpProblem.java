package dev.tramontane.server.http;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** A request that is refused before it reaches the engine. */
public final class HttpProblem extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> place;

  /**
   * @param code stable identifier in kebab case
   * @param place where in the request, for example {@code {"attribute": "input"}}; may be empty
   */
  public HttpProblem(HttpStatus status, String code, String message, Map<String, Object> place) {
    super(message);
    this.status = status;
    this.code = code;
    this.place = new LinkedHashMap<>(place);
  }

  /** 400 with the attribute of the body that is wrong. */
  public static HttpProblem attribute(String code, String attribute, String message) {
    return new HttpProblem(HttpStatus.BAD_REQUEST, code, message, Map.of("attribute", attribute));
  }

  /** 400 with the query parameter that is wrong. */
  public static HttpProblem parameter(String code, String parameter, String message) {
    return new HttpProblem(HttpStatus.BAD_REQUEST, code, message, Map.of("parameter", parameter));
  }

  /** 400 without a place of its own. */
  public static HttpProblem badRequest(String code, String message) {
    return new HttpProblem(HttpStatus.BAD_REQUEST, code, message, Map.of());
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Map<String, Object> place() {
    return place;
  }
}
