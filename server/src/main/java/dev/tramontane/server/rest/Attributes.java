package dev.tramontane.server.rest;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.list.Timestamps;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the attributes of a resource in the order of writing. */
final class Attributes {

  private final Map<String, @Nullable Object> attributes = new LinkedHashMap<>();

  /** An attribute that is there even if it is null. */
  Attributes with(String name, @Nullable Object value) {
    attributes.put(name, value);
    return this;
  }

  /** An identifier, or null. */
  Attributes withText(String name, @Nullable Object value) {
    return with(name, value == null ? null : value.toString());
  }

  /** A value that the API gives as JSON text; left out if it was never set. */
  Attributes withJson(String name, @Nullable Object value) {
    return value == null ? this : with(name, Json.writeAttribute(value));
  }

  /** A result: JSON text even if it is null. */
  Attributes withResult(String name, @Nullable Object value) {
    return with(name, Json.writeAttribute(Values.freeze(value)));
  }

  /** A time; left out if it has not come yet. */
  Attributes withTime(String name, @Nullable Instant time) {
    return time == null ? this : with(name, Timestamps.write(time));
  }

  Map<String, @Nullable Object> toMap() {
    return attributes;
  }
}
