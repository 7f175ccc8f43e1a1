package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.WorkflowFact;
import dev.tramontane.engine.core.event.WorkflowFact.CommandsPostponed;
import dev.tramontane.engine.core.event.WorkflowFact.CommandsRecalled;
import dev.tramontane.engine.core.event.WorkflowFact.DescriptionChanged;
import dev.tramontane.engine.core.event.WorkflowFact.EnvironmentChanged;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCompleted;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowReopened;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowStateChanged;
import java.time.Instant;
import java.util.List;

/** Applies facts about workflow executions. */
final class WorkflowChanges {

  private WorkflowChanges() {}

  static ExecutionTree apply(ExecutionTree tree, WorkflowFact fact, Instant at) {
    if (fact instanceof WorkflowCreated created) {
      return create(tree, created, at);
    }
    var before = tree.workflow(fact.id());
    var after = change(before, fact, at);
    return countItem(tree.with(after), before, after);
  }

  /** A nested execution that ends, or runs again, counts as an item of the task that called it. */
  private static ExecutionTree countItem(
      ExecutionTree tree, WorkflowExecution before, WorkflowExecution after) {
    int change = (after.isCompleted() ? 1 : 0) - (before.isCompleted() ? 1 : 0);
    var parent = after.parentTaskId();
    return change == 0 || parent == null
        ? tree
        : tree.with(tree.task(parent).withItemsFinished(after.birth().attempt(), change));
  }

  private static ExecutionTree create(ExecutionTree tree, WorkflowCreated fact, Instant at) {
    var grown = tree.with(WorkflowExecution.born(fact, at));
    return fact.parentTaskId() == null
        ? grown.rootedAt(fact.id())
        : grown.with(tree.task(fact.parentTaskId()).withChild(fact.id()));
  }

  private static WorkflowExecution change(
      WorkflowExecution workflow, WorkflowFact fact, Instant at) {
    return switch (fact) {
      case WorkflowCreated _ -> workflow;
      case WorkflowStateChanged change -> workflow.inState(change.state(), change.stateInfo(), at);
      case WorkflowCompleted end ->
          workflow.completed(end.state(), end.stateInfo(), end.output(), at);
      case WorkflowReopened _ -> workflow.reopened(at);
      case CommandsPostponed postponed -> workflow.withBacklog(postponed.commands());
      case CommandsRecalled _ -> workflow.withBacklog(List.of());
      case DescriptionChanged change -> workflow.withDescription(change.description(), at);
      case EnvironmentChanged change ->
          workflow.withParams(workflow.params().with("env", change.env()), at);
    };
  }
}
