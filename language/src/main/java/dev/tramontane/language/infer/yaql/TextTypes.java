package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Types;
import java.util.Map;

/** Functions on texts and regular expressions that do not always give the same. */
final class TextTypes {

  private static final Type GROUP = Types.join(Scalar.TEXT, Scalar.NULL);

  private TextTypes() {}

  static Map<String, Typing> all() {
    return Map.of(
        "split",
        TextTypes::split,
        "rightSplit",
        _ -> new ListType(Scalar.TEXT),
        "search",
        TextTypes::search,
        "searchAll",
        call -> new CollectionType(found(call)));
  }

  /** A regular expression gives its groups too, which can be missing. */
  private static Type split(YaqlCall call) {
    boolean isRegex =
        Types.canBe(call.type(0), Scalar.REGEX)
            || call.has(1) && Types.canBe(call.type(1), Scalar.REGEX);
    return new ListType(isRegex ? GROUP : Scalar.TEXT);
  }

  private static Type search(YaqlCall call) {
    return Types.join(found(call), Scalar.NULL);
  }

  private static Type found(YaqlCall call) {
    call.type(1);
    return call.has(2) ? call.opaqueLambda(2) : Scalar.TEXT;
  }
}
