package dev.tramontane.engine.journal.codec;

import dev.tramontane.value.FrozenList;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads what {@link JsonValues} writes. The parser stands on the first token of the value. */
final class JsonReading {

  private JsonReading() {}

  static @Nullable Object read(String text, ContentSource contents) {
    try (var parser = JsonValues.FACTORY.createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return read(parser, contents);
    }
  }

  static @Nullable Object read(JsonParser parser, ContentSource contents) {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
      case VALUE_NUMBER_INT -> integer(parser);
      case START_ARRAY -> list(parser, contents);
      case START_OBJECT -> map(parser, contents);
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException(
              "Expected a JSON value, but found " + parser.currentToken());
    };
  }

  private static Number integer(JsonParser parser) {
    return switch (parser.getNumberType()) {
      case INT, LONG -> parser.getLongValue();
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> Values.integer(parser.getBigIntegerValue());
    };
  }

  private static FrozenList list(JsonParser parser, ContentSource contents) {
    var items = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, contents));
    }
    return Values.freezeList(items);
  }

  private static Object map(JsonParser parser, ContentSource contents) {
    var entries = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = parser.currentName();
      parser.nextToken();
      entries.put(key, read(parser, contents));
    }
    if (entries.size() == 1) {
      var only = entries.entrySet().iterator().next();
      return unmarked(only.getKey(), only.getValue(), entries, contents);
    }
    return Values.freezeMap(entries);
  }

  private static Object unmarked(
      String key,
      @Nullable Object value,
      LinkedHashMap<String, @Nullable Object> entries,
      ContentSource contents) {
    if (key.equals(JsonValues.CONTENT)) {
      return contents.content(String.valueOf(value));
    }
    if (key.equals(JsonValues.DOUBLE)) {
      return Double.valueOf(String.valueOf(value));
    }
    if (JsonValues.MARK.matcher(key).matches()) {
      return Values.emptyMap().with(key.substring(1), value);
    }
    return Values.freezeMap(entries);
  }
}
