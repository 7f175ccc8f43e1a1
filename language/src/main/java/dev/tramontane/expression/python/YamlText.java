package dev.tramontane.expression.python;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** {@code yaml_dump} and {@code yaml_parse} (reference: expressions.md section 10). */
public final class YamlText {

  /** A double-quoted scalar where a value or key may stand. */
  private static final Pattern DOUBLE_QUOTED =
      Pattern.compile(
          "^ *(?:[-?:] +)*(?:[^\n'\": ]+: +)?\"(?:[^\"\\\\]|\\\\.)*+\"",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:x..|u....|U........|.)", Pattern.DOTALL);

  private final PythonModel model;
  private final StringWriter out = new StringWriter();
  private final Emitter emitter;

  private YamlText(PythonModel model) {
    this.model = model;
    var options = new DumperOptions();
    options.setAllowUnicode(false);
    options.setDefaultFlowStyle(FlowStyle.BLOCK);
    this.emitter = new Emitter(out, options);
  }

  /** The value in block style, keys sorted, in ASCII. */
  public static String dump(@Nullable Object value, PythonModel model) {
    var text = new YamlText(model);
    text.document(value);
    return text.finished(value);
  }

  /**
   * Reads one document as PyYAML's safe loader does; anchors, aliases and {@code @} are plain text.
   *
   * @throws PythonException if {@code text} is not YAML
   */
  public static @Nullable Object parse(String text, PythonModel model) {
    return new YamlReader(model).read(text);
  }

  private void document(@Nullable Object value) {
    emit(new StreamStartEvent(null, null));
    emit(new DocumentStartEvent(null, null, false, null, null));
    write(value, 0);
    emit(new DocumentEndEvent(null, null, false));
    emit(new StreamEndEvent(null, null));
  }

  private void emit(Event event) {
    try {
      emitter.emit(event);
    } catch (IOException e) {
      throw new IllegalStateException("Expected a StringWriter to write, but it failed", e);
    }
  }

  /** PyYAML marks the end of a document that is just an unquoted scalar. */
  private String finished(@Nullable Object value) {
    var text = capitalised(out.toString().replaceFirst("^--- ", ""));
    boolean isScalar = !(value instanceof List<?>) && !(value instanceof Map<?, ?>);
    boolean isQuoted = text.startsWith("'") || text.startsWith("\"");
    return isScalar && !isQuoted ? text.stripTrailing() + "\n...\n" : text;
  }

  /** PyYAML writes the digits of escapes in upper case, SnakeYAML in lower case. */
  private static String capitalised(String text) {
    return text.indexOf('\\') < 0
        ? text
        : DOUBLE_QUOTED
            .matcher(text)
            .replaceAll(quoted ->
                Matcher.quoteReplacement(
                    ESCAPE
                        .matcher(quoted.group())
                        .replaceAll(escape ->
                            Matcher.quoteReplacement(capitalisedEscape(escape.group())))));
  }

  private static String capitalisedEscape(String escape) {
    return escape.substring(0, 2) + escape.substring(2).toUpperCase(Locale.ROOT);
  }

  private void write(@Nullable Object value, int level) {
    model.meter().step();
    model.meter().nesting(level);
    switch (value) {
      case null -> plain("null");
      case Boolean bool -> plain(bool.toString());
      case Double number -> plain(number(number));
      case Number number -> plain(NumberText.text(number));
      case String text -> string(text);
      case List<?> list -> sequence(list, level);
      case Map<?, ?> map -> mapping(map, level);
      case PythonDateTime time -> plain(TimeText.str(time));
      case LocalDate date -> plain(date.toString());
      default ->
          throw new PythonException(
              "RepresenterError", "cannot represent an object: " + TypeNames.of(value));
    }
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    var text = NumberText.floatText(number);
    return text.contains(".") || !text.contains("e") ? text : text.replace("e", ".0e");
  }

  private void plain(String text) {
    scalar(text, new ImplicitTuple(true, false));
  }

  private void string(String text) {
    boolean isOneLine = text.indexOf('\n') < 0;
    scalar(text, new ImplicitTuple(isOneLine && YamlScalars.isText(text), true));
  }

  private void scalar(String text, ImplicitTuple implicit) {
    model.meter().bytes(text.length());
    emit(new ScalarEvent(null, null, implicit, text, null, null, ScalarStyle.PLAIN));
  }

  private void sequence(List<?> list, int level) {
    emit(new SequenceStartEvent(null, null, true, null, null, style(list.isEmpty())));
    list.forEach(item -> write(item, level + 1));
    emit(new SequenceEndEvent(null, null));
  }

  private static FlowStyle style(boolean isEmpty) {
    return isEmpty ? FlowStyle.FLOW : FlowStyle.BLOCK;
  }

  private void mapping(Map<?, ?> map, int level) {
    emit(new MappingStartEvent(null, null, true, null, null, style(map.isEmpty())));
    for (var entry : sorted(map)) {
      write(entry.getKey(), level + 1);
      write(entry.getValue(), level + 1);
    }
    emit(new MappingEndEvent(null, null));
  }

  /** Sorted by key; keys of several kinds, which have no order, stay as they are. */
  private List<? extends Map.Entry<?, ?>> sorted(Map<?, ?> map) {
    model.meter().steps(map.size());
    Comparator<Map.Entry<?, ?>> byKey =
        (a, b) -> {
          if (model.order().isLess(a.getKey(), b.getKey())) {
            return -1;
          }
          return model.order().isLess(b.getKey(), a.getKey()) ? 1 : 0;
        };
    try {
      return map.entrySet().stream().sorted(byKey).toList();
    } catch (PythonException | IllegalArgumentException e) {
      return List.copyOf(map.entrySet());
    }
  }
}
