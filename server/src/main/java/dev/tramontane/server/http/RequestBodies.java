package dev.tramontane.server.http;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
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

/** Reads request bodies, never more than the limit. */
final class RequestBodies {

  private final BodyLimits limits;

  RequestBodies(BodyLimits limits) {
    this.limits = limits;
  }

  /** The body as a definition, whatever its media type says. */
  DefinitionText definition(HttpServletRequest request) throws IOException {
    return new DefinitionText(decode(bytes(request, limits.definition())));
  }

  /** The body as a JSON object; an empty body is an empty object. */
  RequestObject object(HttpServletRequest request) throws IOException {
    refuseOtherThanJson(request.getContentType());
    var text = decode(bytes(request, limits.json()));
    if (text.isBlank()) {
      return new RequestObject(Values.emptyMap());
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

  private static byte[] bytes(HttpServletRequest request, BodyLimits.Limit limit)
      throws IOException {
    if (request.getContentLengthLong() > limit.bytes()) {
      throw tooLarge(limit);
    }
    var bytes = request.getInputStream().readNBytes(limit.bytes() + 1);
    if (bytes.length > limit.bytes()) {
      throw tooLarge(limit);
    }
    return bytes;
  }

  private static HttpProblem tooLarge(BodyLimits.Limit limit) {
    return new HttpProblem(
        HttpStatus.CONTENT_TOO_LARGE,
        limit.code(),
        "%s is larger than the %d bytes that are taken; see %s."
            .formatted(limit.what(), limit.bytes(), limit.setting()),
        Map.of("limit", limit.bytes()));
  }

  private static String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw HttpProblem.badRequest("not-utf-8", "The request body is not UTF-8 text.");
    }
  }
}
