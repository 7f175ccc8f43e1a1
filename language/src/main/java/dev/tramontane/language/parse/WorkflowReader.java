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

  public WorkflowReader(ExpressionChecker expressions) {
    this.reading = Reading.into(new Findings(), expressions);
  }

  /**
   * As much of the workflow as could be read.
   *
   * @param workbook name of the workbook that holds the workflow, null for one of its own
   */
  public WorkflowReading read(MappingEntry entry, @Nullable String workbook) {
    if (entry.value() instanceof MappingNode map) {
      return workflow(entry, map, workbook);
    }
    report(entry, workbook);
    return WorkflowReading.none(reading.findings().take());
  }

  /**
   * One task of a workflow read anew.
   *
   * @param workflow the node of the workflow, for its type and its {@code task-defaults}
   */
  public TaskReading readTask(MappingNode workflow, MappingEntry task) {
    var reader = taskReader(workflow, type(workflow));
    reading.findings().take();
    return task(task, reader);
  }

  private void report(MappingEntry entry, @Nullable String workbook) {
    if (workbook == null) {
      reading.shapes().wrongType(entry.value(), "object", "a workflow: a map that has 'tasks'");
      return;
    }
    reading
        .findings()
        .error(
            "wrong-type",
            entry.value().span(),
            "A specification with polymorphic key must be backed by a dictionary"
                + " [spec_cls=WorkflowSpec, data=%s]".formatted(PythonText.of(entry.value())),
            "Write a workflow: a map that has 'tasks'.");
  }

  private WorkflowReading workflow(MappingEntry entry, MappingNode map, @Nullable String workbook) {
    checkName(entry);
    var type = type(map);
    checkTasks(map, entry);
    reading.keys().warnOfIgnored(map, DefinitionPart.WORKFLOW, INJECTED);
    var tags = map.get("tags").map(reading.shapes()::tags).orElse(List.of());
    var input = map.get("input").map(new InputParameters(reading)::read).orElse(List.of());
    var output = template(map, "output");
    var vars = template(map, "vars");
    var outputOnError = uncheckedTemplate(map, "output-on-error");
    var reader = taskReader(map, type);
    var entries = taskEntries(map);
    var head = reading.findings().take();
    var tasks = entries.stream().map(task -> task(task, reader)).toList();
    var model =
        new WorkflowModel(
            entry.name(),
            workbook,
            type,
            description(map),
            tags,
            input,
            vars,
            output,
            outputOnError,
            byName(tasks),
            entry.key().span(),
            entry.span());
    return new WorkflowReading(Optional.of(model), head, tasks);
  }

  private TaskReader taskReader(MappingNode map, WorkflowType type) {
    var defaults =
        map.get("task-defaults")
            .map(new TaskDefaultsReader(reading)::read)
            .orElse(TaskDefaults.NONE);
    return new TaskReader(reading, type, defaults);
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

  private List<MappingEntry> taskEntries(MappingNode map) {
    return map.get("tasks").flatMap(reading.shapes()::nonEmptyMap).stream()
        .flatMap(tasks -> tasks.entries().values().stream())
        .toList();
  }

  private TaskReading task(MappingEntry entry, TaskReader reader) {
    var model =
        new TaskNames(reading.findings()).isAcceptable(entry)
            ? Optional.of(reader.read(entry))
            : Optional.<TaskModel>empty();
    return new TaskReading(entry, model, reading.findings().take());
  }

  private static Map<String, TaskModel> byName(List<TaskReading> readings) {
    var tasks = new LinkedHashMap<String, TaskModel>();
    readings.forEach(task -> task.model().ifPresent(model -> tasks.put(model.name(), model)));
    return tasks;
  }
}
