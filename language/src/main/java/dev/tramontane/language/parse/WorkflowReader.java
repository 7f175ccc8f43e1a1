package dev.tramontane.language.parse;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.PythonText;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one workflow (reference: language.md section 4). */
public final class WorkflowReader {

  private static final Set<String> INJECTED = Set.of("name", "version");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}");

  private final Reading reading;

  public WorkflowReader(Findings findings, ExpressionChecker expressions) {
    this.reading = Reading.into(findings, expressions);
  }

  /**
   * As much of the workflow as could be read; empty if there is no workflow at all.
   *
   * @param workbook name of the workbook that holds the workflow, null for one of its own
   */
  public Optional<WorkflowModel> read(MappingEntry entry, @Nullable String workbook) {
    if (entry.value() instanceof MappingNode map) {
      return Optional.of(workflow(entry, map, workbook));
    }
    if (workbook == null) {
      reading.shapes().wrongType(entry.value(), "object", "a workflow: a map that has 'tasks'");
      return Optional.empty();
    }
    reading
        .findings()
        .error(
            "wrong-type",
            entry.value().span(),
            "A specification with polymorphic key must be backed by a dictionary"
                + " [spec_cls=WorkflowSpec, data=%s]".formatted(PythonText.of(entry.value())),
            "Write a workflow: a map that has 'tasks'.");
    return Optional.empty();
  }

  private WorkflowModel workflow(MappingEntry entry, MappingNode map, @Nullable String workbook) {
    checkName(entry);
    var type = type(map);
    checkTasks(map, entry);
    reading.keys().warnOfIgnored(map, DefinitionPart.WORKFLOW, INJECTED);
    var tags = map.get("tags").map(reading.shapes()::tags).orElse(List.of());
    var input = map.get("input").map(new InputParameters(reading)::read).orElse(List.of());
    var output = template(map, "output");
    var vars = template(map, "vars");
    var outputOnError = uncheckedTemplate(map, "output-on-error");
    var defaults =
        map.get("task-defaults")
            .map(new TaskDefaultsReader(reading)::read)
            .orElse(TaskDefaults.NONE);
    return new WorkflowModel(
        entry.name(),
        workbook,
        type,
        description(map),
        tags,
        input,
        vars,
        output,
        outputOnError,
        tasks(map, new TaskReader(reading, type, defaults)),
        entry.key().span(),
        entry.span());
  }

  private void checkName(MappingEntry entry) {
    if (UUID.matcher(entry.name()).matches()) {
      reading
          .findings()
          .error(
              "workflow-name-is-uuid",
              entry.key().span(),
              "Workflow name cannot be in the format of UUID.",
              "Give the workflow another name.");
    }
  }

  private WorkflowType type(MappingNode map) {
    var written = map.get("type");
    if (written.isEmpty() || isWord(written.get(), "direct")) {
      return WorkflowType.DIRECT;
    }
    if (isWord(written.get(), "reverse")) {
      return WorkflowType.REVERSE;
    }
    reading
        .findings()
        .error(
            "unknown-workflow-type",
            written.get().span(),
            "Failed to find a specification class to instantiate [spec_cls=WorkflowSpec, data=%s]"
                .formatted(PythonText.of(map)),
            "Write 'type: direct' or 'type: reverse'.");
    return WorkflowType.DIRECT;
  }

  private static boolean isWord(SyntaxNode node, String word) {
    return node instanceof ScalarNode scalar && scalar.isString() && scalar.text().equals(word);
  }

  private void checkTasks(MappingNode map, MappingEntry entry) {
    if (!map.has("tasks")) {
      reading.shapes().missing("tasks", entry.key().span(), "Add 'tasks:' with at least one task.");
    }
  }

  private FrozenMap template(MappingNode map, String key) {
    var template = map.get(key).flatMap(reading.shapes()::nonEmptyMap);
    template.ifPresent(reading.expressions()::template);
    return template.map(MappingNode::asMap).orElse(Values.emptyMap());
  }

  private FrozenMap uncheckedTemplate(MappingNode map, String key) {
    var template = map.get(key).flatMap(reading.shapes()::nonEmptyMap);
    template.ifPresent(reading.expressions()::unchecked);
    return template.map(MappingNode::asMap).orElse(Values.emptyMap());
  }

  /** Mistral does not check the description of a workflow. */
  private static @Nullable String description(MappingNode map) {
    return map.get("description")
        .filter(node -> node instanceof ScalarNode)
        .map(node -> ((ScalarNode) node).text())
        .orElse(null);
  }

  private Map<String, TaskModel> tasks(MappingNode map, TaskReader reader) {
    var tasks = new LinkedHashMap<String, TaskModel>();
    map.get("tasks")
        .flatMap(reading.shapes()::nonEmptyMap)
        .ifPresent(found ->
            found.entries().values().stream()
                .filter(new TaskNames(reading.findings())::isAcceptable)
                .map(reader::read)
                .forEach(task -> tasks.put(task.name(), task)));
    return tasks;
  }
}
