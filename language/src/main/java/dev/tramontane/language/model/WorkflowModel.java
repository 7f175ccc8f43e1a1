package dev.tramontane.language.model;

import dev.tramontane.issue.Span;
import dev.tramontane.value.FrozenMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One workflow as written.
 *
 * @param name as in the text: inside a workbook without the workbook's name
 * @param workbook name of the workbook that holds it, null for a workflow of its own; a task's
 *     action and workflow names are looked up with this prefix first
 * @param tasks by name, in document order
 * @param nameSpan the workflow's name in the text
 */
public record WorkflowModel(
    String name,
    @Nullable String workbook,
    WorkflowType type,
    @Nullable String description,
    List<String> tags,
    List<InputParameter> input,
    FrozenMap vars,
    FrozenMap output,
    FrozenMap outputOnError,
    Map<String, TaskModel> tasks,
    Span nameSpan,
    Span span) {

  public WorkflowModel {
    tags = List.copyOf(tags);
    input = List.copyOf(input);
    tasks = Collections.unmodifiableMap(new LinkedHashMap<>(tasks));
  }

  /** The name under which the workflow is stored: {@code workbook.name} inside a workbook. */
  public String qualifiedName() {
    return workbook == null ? name : workbook + "." + name;
  }

  public Optional<TaskModel> task(String taskName) {
    return Optional.ofNullable(tasks.get(taskName));
  }
}
