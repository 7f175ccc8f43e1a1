package dev.tramontane.server.http;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of a request body. Each accessor refuses a value of the wrong type with the name
 * of the attribute; an attribute that is null counts as absent.
 */
public final class RequestObject {

  private final FrozenMap attributes;

  public RequestObject(FrozenMap attributes) {
    this.attributes = attributes;
  }

  /** Refuses every attribute that is not one of {@code names}. */
  public RequestObject only(String argument, Set<String> names) {
    for (var name : attributes.keySet()) {
      if (!names.contains(name)) {
        throw HttpProblem.attribute(
            "unknown-attribute",
            name,
            "Unknown attribute for argument %s: %s".formatted(argument, name));
      }
    }
    return this;
  }

  public RequestObject without(String name) {
    return new RequestObject(attributes.without(name));
  }

  public boolean has(String name) {
    return attributes.get(name) != null;
  }

  public FrozenMap all() {
    return attributes;
  }

  public Optional<String> text(String name) {
    return switch (attributes.get(name)) {
      case null -> Optional.empty();
      case String text when text.indexOf('\0') < 0 -> Optional.of(text);
      case String text -> throw wrongType(name, text, "a text without the character NUL");
      case Object other -> throw wrongType(name, other, "a text");
    };
  }

  /** Like {@link #text}, but an empty text counts as absent. */
  public Optional<String> filledText(String name) {
    return text(name).filter(text -> !text.isEmpty());
  }

  public Optional<Boolean> flag(String name) {
    return switch (attributes.get(name)) {
      case null -> Optional.empty();
      case Boolean flag -> Optional.of(flag);
      case String text when text.equalsIgnoreCase("true") -> Optional.of(true);
      case String text when text.equalsIgnoreCase("false") -> Optional.of(false);
      case Object other -> throw wrongType(name, other, "a boolean");
    };
  }

  public List<String> texts(String name) {
    return switch (attributes.get(name)) {
      case null -> List.of();
      case List<?> items -> textItems(name, items);
      case Object other -> throw wrongType(name, other, "a list of texts");
    };
  }

  private static List<String> textItems(String name, List<?> items) {
    var texts = new ArrayList<String>();
    for (var item : items) {
      if (!(item instanceof String text) || text.indexOf('\0') >= 0) {
        throw wrongType(name, item, "a list of texts");
      }
      texts.add(text);
    }
    return texts;
  }

  /**
   * An object, given as such or as JSON text; an empty value gives an empty object (rest-api.md
   * section 1.2).
   */
  public Optional<FrozenMap> object(String name) {
    var value = attributes.get(name);
    if (value == null) {
      return Optional.empty();
    }
    return switch (value instanceof String text ? parse(name, text) : value) {
      case FrozenMap map -> Optional.of(map);
      case null -> Optional.of(Values.emptyMap());
      case Object other when isEmpty(other) -> Optional.of(Values.emptyMap());
      case Object other -> throw notAnObject(name, other);
    };
  }

  /** Like {@link #object}, but an empty list, zero and false are no objects. */
  public Optional<FrozenMap> objectOnly(String name) {
    var value = attributes.get(name);
    var parsed = value instanceof String text ? parse(name, text) : value;
    if (parsed != null && !(parsed instanceof FrozenMap)) {
      throw notAnObject(name, parsed);
    }
    return object(name);
  }

  private static HttpProblem notAnObject(String name, Object value) {
    return HttpProblem.attribute(
        "not-an-object",
        name,
        "JsonType field value must be a dictionary [actual=%s]".formatted(shorten(value)));
  }

  private static @Nullable Object parse(String name, String text) {
    if (text.isEmpty()) {
      return null;
    }
    try {
      return Json.read(text);
    } catch (MalformedJsonException e) {
      throw HttpProblem.attribute(
          "invalid-json",
          name,
          "Invalid input for field/attribute %s. Value: '%s'. JSON format error at line %d, column %d: %s"
              .formatted(name, shorten(text), e.line(), e.column(), e.getMessage()));
    }
  }

  private static boolean isEmpty(Object value) {
    return switch (value) {
      case List<?> list -> list.isEmpty();
      case String text -> text.isEmpty();
      case Boolean flag -> !flag;
      case Number number -> number.doubleValue() == 0;
      default -> false;
    };
  }

  private static HttpProblem wrongType(String name, @Nullable Object value, String expected) {
    return HttpProblem.attribute(
        "invalid-attribute",
        name,
        "Invalid input for field/attribute %s. Value: '%s'. Expected %s."
            .formatted(name, shorten(Json.write(value)), expected));
  }

  private static String shorten(Object value) {
    var text = value.toString();
    return text.length() <= 200 ? text : text.substring(0, 200) + "...";
  }
}
