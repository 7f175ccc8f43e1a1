package dev.tramontane.server.http;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;

/** Reads request bodies, never more than the limit. */
final class RequestBodies {

  private final int limit;

  RequestBodies(DataSize limit) {
    this.limit = (int) Math.min(Integer.MAX_VALUE - 1024L, limit.toBytes());
  }

  /** The body as text, whatever its media type says. */
  String text(HttpServletRequest request) throws IOException {
    return decode(bytes(request));
  }

  /** The body as a JSON object; an empty body is an empty object. */
  RequestObject object(HttpServletRequest request) throws IOException {
    refuseOtherThanJson(request.getContentType());
    var text = text(request);
    if (text.isBlank()) {
      return new RequestObject(dev.tramontane.value.Values.emptyMap());
    }
    return new RequestObject(parse(text));
  }

  private static FrozenMap parse(String text) {
    try {
      if (Json.read(text) instanceof FrozenMap map) {
        return map;
      }
    } catch (MalformedJsonException e) {
      throw new HttpProblem(
          HttpStatus.BAD_REQUEST,
          "invalid-json",
          "Request is not in valid JSON format: %s".formatted(e.getMessage()),
          Map.of("line", e.line(), "column", e.column()));
    }
    throw HttpProblem.badRequest(
        "not-an-object", "Request is not in valid JSON format: expected an object.");
  }

  private static void refuseOtherThanJson(@Nullable String contentType) {
    if (contentType == null) {
      return;
    }
    try {
      if (MediaType.APPLICATION_JSON.isCompatibleWith(MediaType.parseMediaType(contentType))) {
        return;
      }
    } catch (InvalidMediaTypeException e) {
      throw unknownMediaType(contentType);
    }
    throw unknownMediaType(contentType);
  }

  private static HttpProblem unknownMediaType(String contentType) {
    return new HttpProblem(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "unknown-media-type",
        "Unknown mimetype: %s".formatted(contentType),
        Map.of());
  }

  private byte[] bytes(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > limit) {
      throw tooLarge();
    }
    var bytes = request.getInputStream().readNBytes(limit + 1);
    if (bytes.length > limit) {
      throw tooLarge();
    }
    return bytes;
  }

  private HttpProblem tooLarge() {
    return new HttpProblem(
        HttpStatus.CONTENT_TOO_LARGE,
        "body-too-large",
        "The request body is larger than the %d bytes that are taken; see tramontane.max-body."
            .formatted(limit),
        Map.of("limit", limit));
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw HttpProblem.badRequest("not-utf-8", "The request body is not UTF-8 text.");
    }
  }
}
