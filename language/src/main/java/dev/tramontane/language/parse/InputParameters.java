package dev.tramontane.language.parse;

import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SequenceNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** Reads the {@code input} of a workflow or an ad-hoc action. */
final class InputParameters {

  private final Reading reading;

  InputParameters(Reading reading) {
    this.reading = reading;
  }

  List<InputParameter> read(SyntaxNode node) {
    return reading.shapes().uniqueList(node).map(this::parameters).orElse(List.of());
  }

  /** Of a name that is declared twice the last declaration holds. */
  private List<InputParameter> parameters(SequenceNode list) {
    var byName = new LinkedHashMap<String, InputParameter>();
    for (var item : list.items()) {
      parameter(item).ifPresent(found -> put(byName, found));
    }
    return new ArrayList<>(byName.values());
  }

  private void put(LinkedHashMap<String, InputParameter> byName, InputParameter parameter) {
    if (byName.put(parameter.name(), parameter) != null) {
      reading
          .findings()
          .warning(
              "duplicate-input",
              parameter.span(),
              "The input '%s' is declared twice; only the last one counts."
                  .formatted(parameter.name()),
              "Remove one of the two.");
    }
  }

  private Optional<InputParameter> parameter(SyntaxNode node) {
    return switch (node) {
      case ScalarNode _ ->
          reading
              .shapes()
              .nonEmptyText(node)
              .map(name -> new InputParameter(name.text(), true, null, name.span()));
      case MappingNode map -> withDefault(map);
      case SequenceNode _ -> {
        reading.shapes().noAlternative(node, "Write a name, or 'name: default'.");
        yield Optional.empty();
      }
    };
  }

  private Optional<InputParameter> withDefault(MappingNode map) {
    if (map.entries().size() != 1) {
      var problem =
          map.entries().isEmpty() ? " does not have enough properties" : " has too many properties";
      reading
          .findings()
          .schema(
              "wrong-value",
              map.span(),
              PythonText.of(map) + problem,
              "Write one 'name: default' per list item.");
      return Optional.empty();
    }
    var entry = map.entries().values().iterator().next();
    return Optional.of(
        new InputParameter(entry.name(), false, entry.value().value(), entry.key().span()));
  }
}
