package dev.tramontane.language.infer.jinja;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.CollectionType;
import dev.tramontane.language.infer.type.Type.DictType;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Type.Nothing;
import dev.tramontane.language.infer.type.Type.Scalar;
import dev.tramontane.language.infer.type.Type.TupleType;
import dev.tramontane.language.infer.type.Type.UnionType;
import dev.tramontane.language.infer.type.Type.Unknown;
import dev.tramontane.language.infer.type.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Methods of Python's values. */
final class Methods {

  private static final Set<String> GIVING_TEXT =
      Set.of(
          "upper",
          "lower",
          "title",
          "capitalize",
          "swapcase",
          "casefold",
          "strip",
          "lstrip",
          "rstrip",
          "replace",
          "join",
          "format",
          "ljust",
          "rjust",
          "center",
          "zfill",
          "expandtabs",
          "removeprefix",
          "removesuffix");

  private static final Set<String> GIVING_TRUTH =
      Set.of(
          "startswith",
          "endswith",
          "isdigit",
          "isalpha",
          "isalnum",
          "isupper",
          "islower",
          "isspace",
          "istitle",
          "isnumeric",
          "isdecimal",
          "isidentifier");

  private static final Set<String> GIVING_PLACES =
      Set.of("find", "rfind", "index", "rindex", "count");
  private static final Set<String> GIVING_PARTS = Set.of("split", "rsplit", "splitlines");
  private static final Set<String> GIVING_ENTRIES = Set.of("get", "keys", "values", "items");

  private Methods() {}

  /** Whether no value has a method of this name that changes it. */
  static boolean isHarmless(String name) {
    return GIVING_TEXT.contains(name)
        || GIVING_TRUTH.contains(name)
        || GIVING_PLACES.contains(name)
        || GIVING_PARTS.contains(name)
        || GIVING_ENTRIES.contains(name)
        || name.equals("copy")
        || name.equals("partition")
        || name.equals("rpartition");
  }

  static Type type(Type owner, String name, JinjaArguments arguments) {
    return Types.map(
        owner,
        member ->
            switch (member) {
              case Scalar scalar -> scalar == Scalar.TEXT ? ofText(name) : Types.UNKNOWN;
              case DictType dict -> ofDict(dict, name, arguments);
              case ListType _, TupleType _ -> ofList(member, name);
              case Unknown _, CollectionType _ -> Types.UNKNOWN;
              case Nothing _, UnionType _ -> Types.NOTHING;
            });
  }

  private static Type ofText(String name) {
    if (GIVING_TEXT.contains(name)) {
      return Scalar.TEXT;
    }
    if (GIVING_TRUTH.contains(name)) {
      return Scalar.BOOL;
    }
    if (GIVING_PLACES.contains(name)) {
      return Scalar.INT;
    }
    if (GIVING_PARTS.contains(name)) {
      return new ListType(Scalar.TEXT);
    }
    return name.equals("partition") || name.equals("rpartition")
        ? new TupleType(List.of(Scalar.TEXT, Scalar.TEXT, Scalar.TEXT))
        : Types.UNKNOWN;
  }

  private static Type ofList(Type list, String name) {
    return switch (name) {
      case "index", "count" -> Scalar.INT;
      case "copy" -> list;
      default -> Types.UNKNOWN;
    };
  }

  private static Type ofDict(DictType dict, String name, JinjaArguments arguments) {
    Type key = dict.isClosed() ? Scalar.TEXT : Types.UNKNOWN;
    return switch (name) {
      case "get" -> get(dict, arguments);
      case "keys" -> new CollectionType(key);
      case "values" -> new CollectionType(dict.anyValue());
      case "items" -> new CollectionType(new TupleType(List.of(key, dict.anyValue())));
      case "copy" -> dict;
      default -> Types.UNKNOWN;
    };
  }

  private static Type get(DictType dict, JinjaArguments arguments) {
    if (!arguments.areKnown()) {
      return Types.UNKNOWN;
    }
    Optional<String> key = arguments.find(0, "key").flatMap(JinjaArguments::constant);
    var found = key.map(dict::valueOf).orElse(dict.anyValue());
    return key.isPresent() && dict.certainlyHas(key.get())
        ? found
        : Types.join(found, arguments.type(1, "default").orElse(Scalar.NULL));
  }
}
