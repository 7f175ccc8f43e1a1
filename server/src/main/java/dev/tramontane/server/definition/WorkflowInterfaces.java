package dev.tramontane.server.definition;

import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The attribute {@code interface} of workflows: inputs as written and names of outputs. Read from
 * the definition, and remembered, because lists show it of a thousand workflows.
 */
@Component
public class WorkflowInterfaces {

  private static final int REMEMBERED = 5_000;
  private static final DefinitionReader READER = new DefinitionReader(ExpressionChecker.NONE);

  private final Map<Key, FrozenMap> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, FrozenMap> eldest) {
              return size() > REMEMBERED;
            }
          });

  private record Key(String sourceHash, String name) {}

  /** {@code {"input": [...], "output": [...]}}. */
  public FrozenMap of(WorkflowView workflow) {
    return known.computeIfAbsent(
        new Key(workflow.sourceHash(), workflow.name()), _ -> read(workflow));
  }

  private static FrozenMap read(WorkflowView workflow) {
    var models = READER.read(workflow.definition(), DocumentKind.WORKFLOWS).workflows();
    return models.stream()
        .filter(model -> workflow.name().endsWith(model.name()))
        .findFirst()
        .map(WorkflowInterfaces::describe)
        .orElse(describe(List.of(), List.of()));
  }

  private static FrozenMap describe(WorkflowModel model) {
    return describe(
        model.input().stream().map(WorkflowInterfaces::asWritten).toList(),
        List.copyOf(model.output().keySet()));
  }

  private static FrozenMap describe(List<Object> input, List<String> output) {
    return Values.emptyMap().with("input", input).with("output", output);
  }

  private static Object asWritten(InputParameter parameter) {
    return parameter.required()
        ? parameter.name()
        : Values.emptyMap().with(parameter.name(), parameter.defaultValue());
  }
}
