package dev.tramontane.dap.variable;

import dev.tramontane.dap.target.TargetException;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.syntax.SyntaxReader;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what a person typed into a value, and puts it at its place inside a larger one. */
final class Changes {

  private Changes() {}

  /** The value of a YAML text, of which JSON is a part; empty text is the empty string. */
  static @Nullable Object read(String typed) {
    if (typed.isBlank()) {
      return typed;
    }
    var tree = SyntaxReader.read(typed);
    if (tree.issues().stream().anyMatch(issue -> issue.isError())) {
      throw new TargetException("Expected a JSON or YAML value, but found: " + typed);
    }
    return tree.root().map(SyntaxNode::value).orElse(null);
  }

  /** {@code whole} with the part at {@code path} replaced. */
  static @Nullable Object replaced(
      @Nullable Object whole, List<String> path, @Nullable Object part) {
    if (path.isEmpty()) {
      return part;
    }
    var rest = path.subList(1, path.size());
    return switch (whole) {
      case Map<?, ?> map -> {
        var changed = new LinkedHashMap<Object, @Nullable Object>(map);
        changed.put(path.getFirst(), replaced(map.get(path.getFirst()), rest, part));
        yield Values.freeze(changed);
      }
      case List<?> list -> {
        int index = Integer.parseInt(path.getFirst());
        var changed = new ArrayList<@Nullable Object>(list);
        changed.set(index, replaced(list.get(index), rest, part));
        yield Values.freeze(changed);
      }
      case null, default ->
          throw new TargetException("Expected a map or a list, but the value has changed");
    };
  }
}
