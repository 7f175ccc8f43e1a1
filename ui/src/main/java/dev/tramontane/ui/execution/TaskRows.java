package dev.tramontane.ui.execution;

import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.query.TaskExecutionView;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The task executions of one execution, by id and by name. */
final class TaskRows {

  private final Map<TaskExecutionId, TaskExecutionView> byId = new LinkedHashMap<>();
  private Map<String, TaskRow> byName = Map.of();

  TaskRows(Collection<TaskExecutionView> tasks) {
    merge(tasks);
  }

  /** Takes newer views of some tasks and tells the names of those that changed. */
  Set<String> merge(Collection<TaskExecutionView> changed) {
    changed.forEach(task -> byId.put(task.id(), task));
    var rows = new LinkedHashMap<String, TaskRow>();
    for (var task : byId.values()) {
      rows.merge(task.name(), new TaskRow(task, 1), (row, one) -> row.plus(one.latest()));
    }
    byName = rows;
    return changed.stream().map(TaskExecutionView::name).collect(Collectors.toSet());
  }

  Map<String, TaskRow> byName() {
    return byName;
  }

  Optional<TaskRow> named(String task) {
    return Optional.ofNullable(byName.get(task));
  }

  Optional<TaskExecutionView> withId(TaskExecutionId id) {
    return Optional.ofNullable(byId.get(id));
  }
}
