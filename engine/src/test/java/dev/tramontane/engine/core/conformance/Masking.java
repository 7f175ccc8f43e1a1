package dev.tramontane.engine.core.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hides what differs from run to run, as the recorder of the goldens does. */
final class Masking {

  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern TIMES =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?");
  private static final int LONG_TEXT = 4_000;

  private Masking() {}

  static @Nullable Object mask(@Nullable Object value) {
    return switch (value) {
      case String text -> maskText(text);
      case Map<?, ?> map -> {
        var masked = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, item) -> masked.put(maskText(String.valueOf(key)), mask(item)));
        yield masked;
      }
      case List<?> list -> {
        var masked = new ArrayList<@Nullable Object>();
        list.forEach(item -> masked.add(mask(item)));
        yield masked;
      }
      case null, default -> value;
    };
  }

  private static String maskText(String text) {
    var masked = UUIDS.matcher(text).replaceAll("<uuid>");
    masked = TIMES.matcher(masked).replaceAll("<timestamp>");
    int length = masked.codePointCount(0, masked.length());
    return length <= LONG_TEXT
        ? masked
        : "<text %d characters sha256 %s>".formatted(length, sha256(masked));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }
}
