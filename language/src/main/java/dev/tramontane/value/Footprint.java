package dev.tramontane.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Weight and content hash of a frozen value, each computed on first use. Racing threads may compute
 * the same answer twice; both are right.
 */
final class Footprint {

  private static final int PART_WEIGHT = 1024;
  private static final int REFERENCE_WEIGHT = 80;

  private final Object value;
  private int weight = -1;
  private int ownWeight = -1;
  private @Nullable String contentHash;

  Footprint(Object value) {
    this.value = value;
  }

  int weight() {
    if (weight < 0) {
      weight = (int) Math.min(Integer.MAX_VALUE, weigh(value, Footprint::weightOf));
    }
    return weight;
  }

  int ownWeight() {
    if (ownWeight < 0) {
      ownWeight =
          weight() <= Frozen.LARGE
              ? weight()
              : (int) Math.min(Integer.MAX_VALUE, weigh(value, Footprint::ownWeightOf));
    }
    return ownWeight;
  }

  String contentHash() {
    var known = contentHash;
    if (known == null) {
      known = hash(value);
      contentHash = known;
    }
    return known;
  }

  private static long weigh(Object container, ToLongFunction<@Nullable Object> measure) {
    long sum = 2;
    if (container instanceof Map<?, ?> map) {
      for (var entry : map.entrySet()) {
        sum += 4L + entry.getKey().toString().length() + measure.applyAsLong(entry.getValue());
      }
    } else if (container instanceof List<?> list) {
      for (var item : list) {
        sum += 1L + measure.applyAsLong(item);
      }
    }
    return sum;
  }

  private static long weightOf(@Nullable Object item) {
    return switch (item) {
      case Frozen frozen -> frozen.weight();
      case String text -> 2L + text.length();
      case null, default -> 8;
    };
  }

  private static long ownWeightOf(@Nullable Object item) {
    long own = item instanceof Frozen frozen ? frozen.ownWeight() : weightOf(item);
    return own > Frozen.LARGE ? REFERENCE_WEIGHT : own;
  }

  private static String hash(Object value) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      feed(digest, value);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }

  /** Large parts go in by their own hash, so that a new map around a known value hashes quickly. */
  private static void feedPart(MessageDigest digest, @Nullable Object part) {
    if (part instanceof Frozen frozen && frozen.weight() > PART_WEIGHT) {
      digest.update((byte) '#');
      digest.update(frozen.contentHash().getBytes(StandardCharsets.US_ASCII));
      return;
    }
    feed(digest, part);
  }

  private static void feed(MessageDigest digest, @Nullable Object value) {
    switch (value) {
      case Map<?, ?> map -> {
        digest.update((byte) '{');
        map.forEach((key, item) -> {
          feed(digest, key);
          feedPart(digest, item);
        });
        digest.update((byte) '}');
      }
      case List<?> list -> {
        digest.update((byte) '[');
        list.forEach(item -> feedPart(digest, item));
        digest.update((byte) ']');
      }
      case String text -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(("\"" + bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      case null -> digest.update((byte) 'n');
      case Double number -> digest.update(("d" + number + ";").getBytes(StandardCharsets.US_ASCII));
      default -> digest.update(("s" + value + ";").getBytes(StandardCharsets.US_ASCII));
    }
  }
}
