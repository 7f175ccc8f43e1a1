package dev.tramontane.ui.fake;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.execution.ActionUpdate;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.JournalEntry;
import dev.tramontane.engine.execution.RunActionRequest;
import dev.tramontane.engine.execution.RunChange;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.FrozenMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executions in memory. Counts calls, so that tests can say how many a screen may make. */
public final class FakeExecutions implements Executions {

  public final Map<WorkflowExecutionId, WorkflowExecutionView> runs = new LinkedHashMap<>();
  public final Map<TaskExecutionId, TaskExecutionView> tasks = new LinkedHashMap<>();
  public final List<ActionExecutionView> actions = new ArrayList<>();
  public final Map<String, String> texts = new LinkedHashMap<>();
  public final List<JournalEntry> journal = new ArrayList<>();
  public final List<StartRequest> started = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public final List<Consumer<RunChange>> watchers = new CopyOnWriteArrayList<>();

  /** Replaces a run or a task and tells every watcher. */
  public void change(WorkflowExecutionView run, TaskExecutionView... changed) {
    runs.put(run.id(), run);
    var ids = new ArrayList<TaskExecutionId>();
    for (var task : changed) {
      tasks.put(task.id(), task);
      ids.add(task.id());
    }
    var change = new RunChange(run.rootId(), 1, Set.of(run.id()), Set.copyOf(ids));
    watchers.forEach(watcher -> watcher.accept(change));
  }

  @Override
  public WorkflowExecutionView start(StartRequest request) {
    started.add(request);
    var run =
        Views.run(request.workflow().orElse("again"), ExecutionState.RUNNING, "")
            .input(request.input())
            .build();
    change(run);
    return run;
  }

  @Override
  public WorkflowExecutionView workflowExecution(WorkflowExecutionId id) {
    asked.add("workflowExecution");
    return found(runs.get(id), id);
  }

  @Override
  public Page<WorkflowExecutionView> workflowExecutions(ListQuery query, boolean includeOutput) {
    asked.add("workflowExecutions");
    return page(
        runs.values().stream().toList(),
        query,
        run -> run.id().toString(),
        run ->
            column ->
                switch (column) {
                  case "state" -> run.state().name();
                  case "workflow_name" -> run.workflowName();
                  case "task_execution_id" -> text(run.parentTaskId());
                  case "id" -> run.id().toString();
                  default -> throw unknown(column);
                },
        Comparator.comparing(WorkflowExecutionView::createdAt));
  }

  @Override
  public List<WorkflowExecutionView> descendants(
      WorkflowExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    return List.of(workflowExecution(id));
  }

  @Override
  public List<WorkflowExecutionView> descendants(
      TaskExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    return runs.values().stream().filter(run -> id.equals(run.parentTaskId())).toList();
  }

  @Override
  public List<Ancestor> path(WorkflowExecutionId id) {
    asked.add("path");
    var path = new LinkedList<Ancestor>();
    var at = found(runs.get(id), id);
    while (at.parentTaskId() != null) {
      var parent = found(tasks.get(at.parentTaskId()), at.parentTaskId());
      path.addFirst(new Ancestor(at, Optional.of(parent)));
      at = found(runs.get(parent.workflowExecutionId()), parent.workflowExecutionId());
    }
    path.addFirst(new Ancestor(at, Optional.empty()));
    return path;
  }

  @Override
  public void pause(WorkflowExecutionId id) {
    become(id, ExecutionState.PAUSED);
  }

  @Override
  public void resume(WorkflowExecutionId id, Optional<FrozenMap> env) {
    become(id, ExecutionState.RUNNING);
  }

  @Override
  public void stop(WorkflowExecutionId id, ExecutionState state, Optional<String> message) {
    become(id, state);
  }

  @Override
  public void updateDescription(WorkflowExecutionId id, String description) {
    asked.add("updateDescription");
  }

  @Override
  public void updateEnvironment(WorkflowExecutionId id, FrozenMap env) {
    asked.add("updateEnvironment");
  }

  @Override
  public void delete(WorkflowExecutionId id, boolean force) {
    runs.remove(id);
  }

  @Override
  public TaskExecutionView taskExecution(TaskExecutionId id) {
    asked.add("taskExecution");
    return found(tasks.get(id), id);
  }

  @Override
  public Page<TaskExecutionView> taskExecutions(ListQuery query) {
    asked.add("taskExecutions");
    return page(
        tasks.values().stream().toList(),
        query,
        task -> task.id().toString(),
        task ->
            column ->
                switch (column) {
                  case "workflow_execution_id" -> task.workflowExecutionId().toString();
                  case "id" -> task.id().toString();
                  case "state" -> task.state().name();
                  default -> throw unknown(column);
                },
        Comparator.comparing(TaskExecutionView::createdAt));
  }

  @Override
  public void rerun(TaskExecutionId id, boolean reset, Optional<FrozenMap> env) {
    asked.add("rerun " + id);
  }

  @Override
  public void skip(TaskExecutionId id) {
    asked.add("skip " + id);
  }

  @Override
  public ActionExecutionView actionExecution(ActionExecutionId id) {
    return actions.stream()
        .filter(action -> action.id().equals(Optional.of(id)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Page<ActionExecutionView> actionExecutions(ListQuery query, boolean includeOutput) {
    asked.add("actionExecutions");
    return page(
        actions,
        query,
        action -> action.id().map(Object::toString).orElse(""),
        action ->
            column ->
                switch (column) {
                  case "task_execution_id" -> text(action.taskExecutionId());
                  default -> throw unknown(column);
                },
        Comparator.comparing(ActionExecutionView::createdAt));
  }

  @Override
  public ActionExecutionView runAction(RunActionRequest request) {
    throw new UnsupportedOperationException("no screen runs single actions");
  }

  @Override
  public ActionExecutionView updateAction(ActionExecutionId id, ActionUpdate update) {
    throw new UnsupportedOperationException("no screen reports outcomes");
  }

  @Override
  public void deleteActionExecution(ActionExecutionId id) {
    throw new UnsupportedOperationException("no screen deletes action executions");
  }

  @Override
  public String definitionText(String definitionHash) {
    asked.add("definitionText");
    return Objects.requireNonNull(texts.get(definitionHash), definitionHash);
  }

  @Override
  public List<JournalEntry> journal(WorkflowExecutionId rootId, long afterPosition, int limit) {
    asked.add("journal");
    return journal.stream().filter(entry -> entry.position() > afterPosition).limit(limit).toList();
  }

  @Override
  public Subscription watch(WorkflowExecutionId rootId, Consumer<RunChange> watcher) {
    return watchAll(change -> {
      if (change.rootId().equals(rootId)) {
        watcher.accept(change);
      }
    });
  }

  @Override
  public Subscription watchAll(Consumer<RunChange> watcher) {
    watchers.add(watcher);
    return () -> watchers.remove(watcher);
  }

  private void become(WorkflowExecutionId id, ExecutionState state) {
    change(Views.copy(found(runs.get(id), id)).state(state).build());
  }

  private static <T> Page<T> page(
      List<T> all,
      ListQuery query,
      Function<T, String> marker,
      Function<T, Function<String, @Nullable String>> columns,
      Comparator<T> byAge) {
    var descending = !query.sort().isEmpty() && query.sort().getFirst().descending();
    var matching =
        all.stream()
            .filter(item -> query.filters().stream().allMatch(f -> matches(f, columns.apply(item))))
            .sorted(descending ? byAge.reversed() : byAge)
            .toList();
    var start =
        query
            .marker()
            .map(after -> matching.stream().map(marker).toList().indexOf(after) + 1)
            .orElse(0);
    var items = matching.stream().skip(start).limit(query.limit()).toList();
    return new Page<>(items, items.size() == query.limit());
  }

  private static boolean matches(Filter filter, Function<String, @Nullable String> column) {
    var value = column.apply(filter.column());
    return switch (filter.operator()) {
      case EQUAL -> Objects.equals(value, filter.values().getFirst());
      case IN -> filter.values().contains(value);
      case HAS -> value != null && value.contains(String.valueOf(filter.values().getFirst()));
      case NOT_EQUAL, GREATER, GREATER_OR_EQUAL, LESS, LESS_OR_EQUAL, NOT_IN ->
          throw new UnsupportedOperationException("no screen filters by " + filter.operator());
    };
  }

  private static <T> T found(@Nullable T one, Object id) {
    if (one == null) {
      throw EngineException.notFound(
          "execution-not-found", "Execution not found: " + id, "Check the id.");
    }
    return one;
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private static EngineException unknown(String column) {
    return EngineException.invalid("unknown-column", "Unknown column " + column, "");
  }
}
