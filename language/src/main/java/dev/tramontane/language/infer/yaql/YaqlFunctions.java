package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types of all functions by name; one that is not here gives what is unknown. */
final class YaqlFunctions {

  /** Those that understand pairs and empty positions. */
  private static final Map<String, Typing> ANY_ARGUMENTS =
      merged(
          List.of(
              FixedResults.all(),
              DictTypes.ofPairs(),
              BranchTypes.ofPairs(),
              WorkflowTypings.all()));

  /** Those that are known for arguments by position only. */
  private static final Map<String, Typing> POSITIONAL =
      merged(
          List.of(
              OperatorTypes.all(),
              NumberTypes.all(),
              TextTypes.all(),
              ListTypes.all(),
              QueryTypes.all(),
              FoldTypes.all(),
              DictTypes.all(),
              BranchTypes.all()));

  private YaqlFunctions() {}

  static Type type(YaqlCall call) {
    var name = withoutTrailingUnderscores(call.name());
    var typing = ANY_ARGUMENTS.get(name);
    if (typing == null && call.isPositional()) {
      typing = POSITIONAL.get(name);
    }
    return typing == null ? Types.UNKNOWN : typing.of(call);
  }

  private static String withoutTrailingUnderscores(String name) {
    int end = name.length();
    while (end > 1 && name.charAt(end - 1) == '_') {
      end--;
    }
    return name.substring(0, end);
  }

  private static Map<String, Typing> merged(List<Map<String, Typing>> families) {
    var merged = new HashMap<String, Typing>();
    families.forEach(merged::putAll);
    return Map.copyOf(merged);
  }
}
