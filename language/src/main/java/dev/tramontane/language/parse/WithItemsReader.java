package dev.tramontane.language.parse;

import dev.tramontane.language.model.WithItems;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.value.FrozenList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code with-items}: {@code variable in source} (reference: language.md section 8). */
final class WithItemsReader {

  private static final Pattern HEAD = Pattern.compile("\\s*([\\w-]++)\\s++in\\s*+");

  private final Reading reading;

  WithItemsReader(Reading reading) {
    this.reading = reading;
  }

  List<WithItems> read(SyntaxNode node, MappingNode task) {
    return switch (node) {
      case SequenceNode list ->
          reading
              .shapes()
              .uniqueList(list)
              .map(items -> entries(items.items(), task))
              .orElse(List.of());
      case ScalarNode _, MappingNode _ -> entries(List.of(node), task);
    };
  }

  /** A variable that is written twice takes its last source. */
  private List<WithItems> entries(List<SyntaxNode> nodes, MappingNode task) {
    var byVariable = new LinkedHashMap<String, WithItems>();
    for (var node : nodes) {
      reading
          .shapes()
          .nonEmptyText(node)
          .flatMap(text -> entry(text, task))
          .ifPresent(items -> put(byVariable, items));
    }
    return new ArrayList<>(byVariable.values());
  }

  private void put(Map<String, WithItems> byVariable, WithItems items) {
    if (byVariable.put(items.variable(), items) != null) {
      reading
          .findings()
          .warning(
              "duplicate-item",
              items.span(),
              "The item '%s' is written twice; only the last one counts."
                  .formatted(items.variable()),
              "Rename or remove one of the two.");
    }
  }

  private Optional<WithItems> entry(ScalarNode text, MappingNode task) {
    reading.expressions().text(text);
    var head = HEAD.matcher(text.text());
    if (!head.lookingAt()) {
      return wrongFormat(text, task);
    }
    var source = text.text().substring(head.end());
    return source.startsWith("[")
        ? list(text, head.group(1), source, task)
        : expression(text, head.group(1), source, task);
  }

  private Optional<WithItems> expression(
      ScalarNode text, String variable, String source, MappingNode task) {
    int end = InlineParameters.blockEnd(source, 0);
    return end == 0
        ? wrongFormat(text, task)
        : Optional.of(new WithItems(variable, source.substring(0, end), text.span()));
  }

  private Optional<WithItems> list(
      ScalarNode text, String variable, String source, MappingNode task) {
    int end = source.lastIndexOf(']') + 1;
    if (end < 3) {
      return wrongFormat(text, task);
    }
    var array = source.substring(0, end);
    try {
      return Json.read(array) instanceof FrozenList items
          ? Optional.of(new WithItems(variable, items, text.span()))
          : wrongFormat(text, task);
    } catch (Json.JsonException exception) {
      reading
          .findings()
          .error(
              "with-items-bad-list",
              text.span(),
              "Invalid array in 'with-items' clause: %s, error: %s"
                  .formatted(array, exception.getMessage()),
              "Write the list as JSON, texts in double quotes: x in [\"a\", \"b\"].");
      return Optional.empty();
    }
  }

  private Optional<WithItems> wrongFormat(ScalarNode text, MappingNode task) {
    reading
        .findings()
        .error(
            "with-items-wrong-format",
            text.span(),
            "Wrong format of 'with-items' property. Please use format 'var in {[some, list] |"
                + " <% $.array %> }: "
                + PythonText.of(task),
            "Write 'item in <% $.list %>' or 'item in [1, 2]'.");
    return Optional.empty();
  }
}
