package dev.tramontane.language.infer;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes JSON-like values out of a few names and kinds, so that expressions meet them often. */
final class RandomValues {

  static final List<String> NAMES = List.of("a", "b", "c", "d", "e");

  private static final List<String> TEXTS = List.of("", "x", "a b", "12", "3.5", "key,value");

  private final Random random;

  RandomValues(Random random) {
    this.random = random;
  }

  /** The data of an expression: every name has a value. */
  FrozenMap data() {
    var map = new LinkedHashMap<String, @Nullable Object>();
    NAMES.forEach(name -> map.put(name, value(3)));
    return Values.freezeMap(map);
  }

  private @Nullable Object value(int depth) {
    return switch (random.nextInt(depth == 0 ? 6 : 12)) {
      case 0 -> null;
      case 1 -> random.nextBoolean();
      case 2 -> random.nextLong(-3, 8);
      case 3 -> random.nextInt(-4, 9) / 2.0;
      case 4, 5 -> TEXTS.get(random.nextInt(TEXTS.size()));
      case 6, 7 -> list(depth - 1);
      case 8, 9 -> dicts(depth - 1);
      default -> dict(depth - 1);
    };
  }

  /** Items of one kind, which is what lists mostly hold. */
  private List<@Nullable Object> list(int depth) {
    var items = new ArrayList<@Nullable Object>();
    int kind = random.nextInt(3);
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(
          switch (kind) {
            case 0 -> random.nextLong(0, 9);
            case 1 -> TEXTS.get(random.nextInt(TEXTS.size()));
            default -> value(depth);
          });
    }
    return items;
  }

  private List<@Nullable Object> dicts(int depth) {
    var items = new ArrayList<@Nullable Object>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(dict(depth));
    }
    return items;
  }

  private LinkedHashMap<String, @Nullable Object> dict(int depth) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    for (var name : NAMES) {
      if (random.nextInt(3) > 0) {
        map.put(name, value(Math.max(0, depth)));
      }
    }
    return map;
  }
}
