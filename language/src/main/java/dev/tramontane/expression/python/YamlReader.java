package dev.tramontane.expression.python;

import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;

/**
 * Builds values from YAML events. Mistral turned anchors, aliases and {@code @} into plain text, so
 * the three signs travel through the parser as characters that mean nothing to it.
 */
final class YamlReader {

  private static final String SIGNS = "&*@";
  private static final char FIRST_STAND_IN = '\ue0f1';
  private static final String STANDARD_TAG = "tag:yaml.org,2002:";

  private final PythonModel model;
  private Iterator<Event> events = List.<Event>of().iterator();

  YamlReader(PythonModel model) {
    this.model = model;
  }

  @Nullable Object read(String text) {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    model.meter().steps(text.length() / 16);
    try {
      events = new Yaml(options).parse(new StringReader(hidden(text))).iterator();
      return document();
    } catch (YAMLException e) {
      throw new PythonException("YAMLError", String.valueOf(e.getMessage()));
    }
  }

  private static String hidden(String text) {
    var hidden = text;
    for (int i = 0; i < SIGNS.length(); i++) {
      hidden = hidden.replace(SIGNS.charAt(i), (char) (FIRST_STAND_IN + i));
    }
    return hidden;
  }

  private static String shown(String text) {
    var shown = text;
    for (int i = 0; i < SIGNS.length(); i++) {
      shown = shown.replace((char) (FIRST_STAND_IN + i), SIGNS.charAt(i));
    }
    return shown;
  }

  private Event next() {
    if (!events.hasNext()) {
      throw new PythonException("YAMLError", "unexpected end of the stream");
    }
    return events.next();
  }

  private @Nullable Object document() {
    next();
    if (!(next() instanceof DocumentStartEvent)) {
      return null;
    }
    var value = value(next(), 0);
    if (!(next() instanceof DocumentEndEvent) || !(next() instanceof StreamEndEvent)) {
      throw new PythonException("ComposerError", "expected a single document in the stream");
    }
    return value;
  }

  private @Nullable Object value(Event event, int level) {
    model.meter().step();
    model.meter().nesting(level);
    return switch (event) {
      case ScalarEvent scalar -> scalar(scalar);
      case SequenceStartEvent sequence -> sequence(sequence, level);
      case MappingStartEvent mapping -> mapping(mapping, level);
      default -> throw new PythonException("ParserError", "unexpected " + event);
    };
  }

  private @Nullable Object scalar(ScalarEvent scalar) {
    var text = shown(scalar.getValue());
    model.meter().bytes(text.length());
    if (scalar.getTag() != null) {
      return tagged(scalar.getTag(), text);
    }
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return text;
    }
    if (text.equals("=")) {
      throw constructorError("tag:yaml.org,2002:value");
    }
    return YamlScalars.resolve(text);
  }

  private static PythonException constructorError(String tag) {
    return new PythonException(
        "ConstructorError", "could not determine a constructor for the tag '%s'".formatted(tag));
  }

  private static @Nullable Object tagged(String tag, String text) {
    return switch (tag) {
      case "!", STANDARD_TAG + "str" -> text;
      case STANDARD_TAG + "int" -> YamlScalars.integer(text);
      case STANDARD_TAG + "float" -> YamlScalars.decimal(text);
      case STANDARD_TAG + "bool", STANDARD_TAG + "null", STANDARD_TAG + "timestamp" ->
          YamlScalars.resolve(text);
      default -> throw constructorError(tag);
    };
  }

  private void requireTag(@Nullable String tag, String name) {
    if (tag != null && !tag.equals("!") && !tag.equals(STANDARD_TAG + name)) {
      throw constructorError(tag);
    }
  }

  private PythonList sequence(SequenceStartEvent start, int level) {
    requireTag(start.getTag(), "seq");
    var list = new PythonList();
    for (var event = next(); !(event instanceof SequenceEndEvent); event = next()) {
      model.meter().bytes(8);
      list.add(value(event, level + 1));
    }
    return list;
  }

  private Object mapping(MappingStartEvent start, int level) {
    boolean isSet = (STANDARD_TAG + "set").equals(start.getTag());
    requireTag(start.getTag(), isSet ? "set" : "map");
    var dict = model.newDict();
    var merged = model.newDict();
    for (var event = next(); !(event instanceof MappingEndEvent); event = next()) {
      boolean isMerge =
          event instanceof ScalarEvent scalar
              && scalar.getValue().equals("<<")
              && scalar.getScalarStyle() == ScalarStyle.PLAIN;
      var key = value(event, level + 1);
      var value = value(next(), level + 1);
      if (isMerge) {
        merge(value, merged);
      } else {
        dict.set(key, value);
      }
    }
    dict.forEach(merged::set);
    return isSet ? members(merged) : merged;
  }

  private PythonSet members(PythonDict dict) {
    var set = model.newSet();
    set.addAll(dict.keySet());
    return set;
  }

  private static void merge(@Nullable Object value, PythonDict into) {
    switch (value) {
      case Map<?, ?> map -> map.forEach(into::set);
      case List<?> list -> list.reversed().forEach(item -> merge(item, into));
      case null, default ->
          throw new PythonException(
              "ConstructorError", "expected a mapping or list of mappings for merging");
    }
  }
}
