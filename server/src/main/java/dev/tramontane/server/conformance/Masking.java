package dev.tramontane.server.conformance;

import dev.tramontane.server.json.Json;
import dev.tramontane.server.json.MalformedJsonException;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces in answers what differs from run to run, as the goldens have it replaced. */
final class Masking {

  /** Beginnings of Mistral's own error texts, of which only the presence counts. */
  static final List<String> ERROR_TEXTS =
      List.of("Failed to", "Failure caused by", "The action raised", "Can not evaluate", "Invalid");

  private static final Pattern UUID =
      Pattern.compile(
          "(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{32}\\b");
  private static final Pattern TIME =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
  private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-f]{6,}");
  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_STATE_INFO = 1200;

  private Masking() {}

  static @Nullable Object value(@Nullable Object value) {
    return switch (value) {
      case String text -> text(text);
      case List<?> list -> list(list, false);
      case FrozenMap map -> map(map, false);
      case null, default -> value;
    };
  }

  /** Outputs and results: error texts are shortened, what std.http measures is masked. */
  static @Nullable Object output(@Nullable Object value) {
    return switch (value) {
      case String text when isErrorText(text) -> stateInfo(text);
      case String text -> text(text);
      case List<?> list -> list(list, true);
      case FrozenMap map -> map(map, true);
      case null, default -> value;
    };
  }

  static @Nullable Object stateInfo(@Nullable Object value) {
    if (!(value instanceof String raw)) {
      return value;
    }
    var text = before(text(raw), "Traceback (most recent call last)");
    text = text.replaceAll("(?s), data=\\{.*", ", data=...");
    return text.length() <= LONGEST_STATE_INFO
        ? text
        : text.substring(0, LONGEST_STATE_INFO) + "...";
  }

  /** The value of an attribute that holds JSON text. */
  static @Nullable Object parsed(@Nullable Object attribute) {
    if (!(attribute instanceof String text)) {
      return attribute;
    }
    try {
      return Json.read(text);
    } catch (MalformedJsonException e) {
      return text;
    }
  }

  static boolean isErrorText(String text) {
    return ERROR_TEXTS.stream().anyMatch(text::startsWith);
  }

  private static @Nullable Object list(List<?> list, boolean output) {
    var masked = new ArrayList<@Nullable Object>();
    list.forEach(item -> masked.add(output ? output(item) : value(item)));
    return Values.freezeList(masked);
  }

  private static FrozenMap map(FrozenMap map, boolean output) {
    var masked = new LinkedHashMap<String, @Nullable Object>();
    map.forEach((key, item) -> masked.put(text(key), output ? output(item) : value(item)));
    if (output && List.of("elapsed", "headers", "status").stream().allMatch(masked::containsKey)) {
      masked.put("elapsed", Comparison.ANY);
      masked.put("headers", Comparison.ANY);
    }
    return Values.freezeMap(masked);
  }

  private static String text(String raw) {
    var text = UUID.matcher(raw).replaceAll("<uuid>");
    text = TIME.matcher(text).replaceAll("<timestamp>");
    text = ADDRESS.matcher(text).replaceAll("0x<addr>");
    var length = text.codePointCount(0, text.length());
    return length > LONGEST_TEXT && !isErrorText(text)
        ? "<text %d characters sha256 %s>".formatted(length, sha256(text))
        : text;
  }

  private static String before(String text, String end) {
    var index = text.indexOf(end);
    return index < 0 ? text : text.substring(0, index).replaceAll("[: \n]+$", "");
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
