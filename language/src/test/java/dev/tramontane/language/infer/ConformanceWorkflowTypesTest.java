package dev.tramontane.language.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentKind;
import dev.tramontane.language.flow.Outcome;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.infer.type.ValueTypes;
import dev.tramontane.language.infer.workflow.Assumption;
import dev.tramontane.language.infer.workflow.DocumentCallTypes;
import dev.tramontane.language.infer.workflow.StandardCallTypes;
import dev.tramontane.language.infer.workflow.WorkflowTypes;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkflowModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What the real Mistral published, returned and put out in the conformance workflows is of the type
 * that is inferred for it.
 */
class ConformanceWorkflowTypesTest {

  private static final System.Logger LOG = System.getLogger("inference");
  private static final Path CASES = Path.of("../server/src/test/resources/conformance/workflows");

  private final List<String> wrong = new ArrayList<>();
  private int checked;
  private int known;

  @Test
  void every_recorded_value_is_a_member_of_the_inferred_type() throws IOException {
    try (var files = Files.list(CASES)) {
      files.filter(file -> file.toString().endsWith(".golden.json")).sorted().forEach(this::check);
    }

    LOG.log(
        Level.INFO, "workflows: %d recorded values, %d of a known type".formatted(checked, known));
    assertThat(wrong).isEmpty();
    assertThat(checked).isGreaterThan(300);
    assertThat(known).isGreaterThan(150);
  }

  private void check(Path golden) {
    var name = golden.getFileName().toString().replace(".golden.json", "");
    var workflows = new ArrayList<WorkflowModel>();
    var actions = new ArrayList<ActionModel>();
    for (var definition : list(load(golden.resolveSibling(name + ".yaml")).get("definitions"))) {
      read(definition, workflows, actions);
    }
    for (var execution : list(load(golden).get("executions"))) {
      workflows.stream()
          .filter(workflow -> workflow.qualifiedName().equals(execution.get("workflow")))
          .findFirst()
          .ifPresent(workflow -> check(name, workflow, workflows, actions, execution));
    }
  }

  private static void read(
      Map<?, ?> definition, List<WorkflowModel> workflows, List<ActionModel> actions) {
    var kind =
        switch (String.valueOf(definition.get("kind"))) {
          case "action" -> DocumentKind.ACTIONS;
          case "workbook" -> DocumentKind.WORKBOOK;
          default -> DocumentKind.WORKFLOWS;
        };
    var document = DefinitionReader.standard().read(String.valueOf(definition.get("text")), kind);
    workflows.addAll(document.workflows());
    actions.addAll(document.actions());
  }

  private void check(
      String name,
      WorkflowModel workflow,
      List<WorkflowModel> workflows,
      List<ActionModel> actions,
      Map<?, ?> execution) {
    var calls =
        DocumentCallTypes.of(workflows, actions, new StandardCallTypes(), Assumption.CERTAIN);
    var types =
        WorkflowTypes.of(workflow, calls, Assumption.CERTAIN, inputs(execution.get("input")));
    for (var task : list(execution.get("tasks"))) {
      check(name, workflow, types, task);
    }
    if ("SUCCESS".equals(execution.get("state"))) {
      check(name + " output", execution.get("output"), types.output());
    }
  }

  private static Map<String, Field> inputs(@Nullable Object given) {
    var inputs = new HashMap<String, Field>();
    if (given instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) -> inputs.put(String.valueOf(name), new Field(ValueTypes.of(value), true)));
    }
    return inputs;
  }

  private void check(String name, WorkflowModel workflow, WorkflowTypes types, Map<?, ?> task) {
    var taskName = String.valueOf(task.get("name"));
    var model = workflow.task(taskName);
    if (model.isEmpty() || !"SUCCESS".equals(task.get("state"))) {
      return;
    }
    if (!Boolean.FALSE.equals(model.get().policies().keepResult())) {
      check("%s %s result".formatted(name, taskName), task.get("result"), types.result(taskName));
    }
    if (task.get("published") instanceof Map<?, ?> published) {
      published.forEach((variable, value) ->
          published(types, model.get().name(), String.valueOf(variable))
              .ifPresent(
                  type -> check("%s %s %s".formatted(name, taskName, variable), value, type)));
    }
  }

  private static Optional<Type> published(WorkflowTypes types, String task, String variable) {
    return types.published().stream()
        .filter(source -> source.task().name().equals(task))
        .filter(source -> source.outcome() == Outcome.SUCCESS && !source.isGlobal())
        .filter(source -> source.variable().equals(variable))
        .map(types::typeOf)
        .reduce(Types::join);
  }

  /** What differs from run to run is not recorded. */
  private void check(String place, @Nullable Object value, Type type) {
    if (String.valueOf(value).contains("<any>")) {
      return;
    }
    checked++;
    known += type.isUnknown() ? 0 : 1;
    if (!ValueTypes.isMember(value, type)) {
      wrong.add("%s is %s, inferred %s".formatted(place, value, type.text()));
    }
  }

  private static List<Map<?, ?>> list(@Nullable Object value) {
    var maps = new ArrayList<Map<?, ?>>();
    if (value instanceof List<?> items) {
      items.forEach(item -> maps.add(item instanceof Map<?, ?> map ? map : Map.of()));
    }
    return maps;
  }

  /** JSON is YAML as well. */
  private static Map<?, ?> load(Path file) {
    try {
      return new Yaml().load(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
