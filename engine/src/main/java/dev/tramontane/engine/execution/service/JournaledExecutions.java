package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ExecutionTree;
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
import dev.tramontane.engine.journal.Journal;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.Projector;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.engine.runtime.Replies;
import dev.tramontane.engine.runtime.RunWatchers;
import dev.tramontane.engine.runtime.Runs;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Executions whose truth is a journal. */
public final class JournaledExecutions implements Executions {

  private final Runs runs;
  private final ExecutionQuery query;
  private final Journal journal;
  private final Projector projector;
  private final RunWatchers watchers;
  private final Starts starts;
  private final Removals removals;
  private final DirectActions directActions;
  private final EventCodec codec = new EventCodec();

  public JournaledExecutions(
      Runs runs,
      ExecutionQuery query,
      Journal journal,
      Projector projector,
      RunWatchers watchers,
      Starts starts,
      Removals removals,
      DirectActions directActions) {
    this.runs = runs;
    this.query = query;
    this.journal = journal;
    this.projector = projector;
    this.watchers = watchers;
    this.starts = starts;
    this.removals = removals;
    this.directActions = directActions;
  }

  @Override
  public WorkflowExecutionView start(StartRequest request) {
    var tree = starts.start(request);
    return projector.workflow(tree, tree.root());
  }

  @Override
  public WorkflowExecutionView workflowExecution(WorkflowExecutionId id) {
    return query.workflowExecution(id).orElseThrow(() -> Missing.execution(id));
  }

  @Override
  public Page<WorkflowExecutionView> workflowExecutions(ListQuery list, boolean includeOutput) {
    return query.workflowExecutions(list, includeOutput);
  }

  @Override
  public List<WorkflowExecutionView> descendants(
      WorkflowExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    var found = query.descendants(id, errorsOnly, maxDepth, includeOutput);
    if (found.isEmpty()) {
      rootOf(id);
    }
    return found;
  }

  @Override
  public List<WorkflowExecutionView> descendants(
      TaskExecutionId id, boolean errorsOnly, int maxDepth, boolean includeOutput) {
    var found = query.descendants(id, errorsOnly, maxDepth, includeOutput);
    if (found.isEmpty() && query.rootOf(id).isEmpty()) {
      throw Missing.task(id);
    }
    return found;
  }

  @Override
  public List<Ancestor> path(WorkflowExecutionId id) {
    var steps = query.path(id);
    if (steps.isEmpty()) {
      throw Missing.execution(id);
    }
    return steps.stream().map(step -> new Ancestor(step.execution(), step.parentTask())).toList();
  }

  @Override
  public void pause(WorkflowExecutionId id) {
    tell(id, new Command.PauseExecution(id));
  }

  @Override
  public void resume(WorkflowExecutionId id, Optional<FrozenMap> env) {
    tell(id, new Command.ResumeExecution(id, env));
  }

  @Override
  public void stop(WorkflowExecutionId id, ExecutionState state, Optional<String> message) {
    tell(id, new Command.StopExecution(id, state, message));
  }

  @Override
  public void updateDescription(WorkflowExecutionId id, String description) {
    tell(id, new Command.UpdateDescription(id, description));
  }

  @Override
  public void updateEnvironment(WorkflowExecutionId id, FrozenMap env) {
    tell(id, new Command.UpdateEnvironment(id, env));
  }

  @Override
  public void delete(WorkflowExecutionId id, boolean force) {
    removals.delete(workflowExecution(id), force);
  }

  @Override
  public TaskExecutionView taskExecution(TaskExecutionId id) {
    var row = query.taskExecution(id).orElseThrow(() -> Missing.task(id));
    return row.state().isCompleted() ? row : withResultSoFar(row);
  }

  /** Rows of unfinished tasks hold no result, which would be written again for every item. */
  private TaskExecutionView withResultSoFar(TaskExecutionView row) {
    return runs.state(row.rootId())
        .map(tree -> projector.taskWithResult(tree, tree.task(row.id())))
        .orElse(row);
  }

  @Override
  public Page<TaskExecutionView> taskExecutions(ListQuery list) {
    return query.taskExecutions(list);
  }

  @Override
  public void rerun(TaskExecutionId id, boolean reset, Optional<FrozenMap> env) {
    tell(id, new Command.RerunTask(id, reset, env));
  }

  @Override
  public void skip(TaskExecutionId id) {
    tell(id, new Command.SkipTask(id, Optional.empty()));
  }

  @Override
  public ActionExecutionView actionExecution(ActionExecutionId id) {
    return query.actionExecution(id).orElseThrow(() -> Missing.action(id));
  }

  @Override
  public Page<ActionExecutionView> actionExecutions(ListQuery list, boolean includeOutput) {
    return query.actionExecutions(list, includeOutput);
  }

  @Override
  public ActionExecutionView runAction(RunActionRequest request) {
    return directActions.run(request);
  }

  @Override
  public ActionExecutionView updateAction(ActionExecutionId id, ActionUpdate update) {
    var root = query.rootOf(id);
    if (root.isEmpty()) {
      return directActions.update(id, update);
    }
    var tree = Replies.await(runs.tell(root.get(), ActionUpdates.command(id, update)));
    return projector.action(tree, tree.action(id));
  }

  @Override
  public void deleteActionExecution(ActionExecutionId id) {
    removals.delete(id, actionExecution(id));
  }

  @Override
  public String definitionText(String definitionHash) {
    return query
        .definitionText(definitionHash)
        .orElseThrow(() ->
            EngineException.notFound(
                "definition-text-not-found",
                "Definition text not found [hash=%s]".formatted(definitionHash),
                "Take the hash from a workflow execution."));
  }

  @Override
  public List<JournalEntry> journal(WorkflowExecutionId rootId, long afterPosition, int limit) {
    var entries = journal.read(rootId, afterPosition, limit);
    if (entries.isEmpty()) {
      rootOf(rootId);
    }
    return entries.stream().map(this::entry).toList();
  }

  private JournalEntry entry(Journal.Entry entry) {
    var fact = codec.factAsMap(entry.event());
    return new JournalEntry(
        entry.position(),
        entry.event().at(),
        String.valueOf(fact.get("type")),
        fact.without("type").with("cause", entry.event().cause()));
  }

  @Override
  public Subscription watch(WorkflowExecutionId rootId, Consumer<RunChange> watcher) {
    return watchers.watch(rootId, watcher);
  }

  @Override
  public Subscription watchAll(Consumer<RunChange> watcher) {
    return watchers.watchAll(watcher);
  }

  private WorkflowExecutionId rootOf(WorkflowExecutionId id) {
    return query.rootOf(id).orElseThrow(() -> Missing.execution(id));
  }

  private ExecutionTree tell(WorkflowExecutionId id, Command command) {
    return Replies.await(runs.tell(rootOf(id), command));
  }

  private ExecutionTree tell(TaskExecutionId id, Command command) {
    var root = query.rootOf(id).orElseThrow(() -> Missing.task(id));
    return Replies.await(runs.tell(root, command));
  }
}
