package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.context.BranchContext;
import dev.tramontane.engine.core.event.TaskFact;
import dev.tramontane.engine.core.event.TaskFact.TaskBranchesLost;
import dev.tramontane.engine.core.event.TaskFact.TaskContextMerged;
import dev.tramontane.engine.core.event.TaskFact.TaskCreated;
import dev.tramontane.engine.core.event.TaskFact.TaskItemsExpanded;
import dev.tramontane.engine.core.event.TaskFact.TaskProcessed;
import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.core.event.TaskFact.TaskReset;
import dev.tramontane.engine.core.event.TaskFact.TaskResultsErased;
import dev.tramontane.engine.core.event.TaskFact.TaskRetried;
import dev.tramontane.engine.core.event.TaskFact.TaskRouted;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TaskFact.TaskTriggered;
import dev.tramontane.engine.id.ExecutionState;
import java.time.Instant;

/** Applies facts about task executions. */
final class TaskChanges {

  private TaskChanges() {}

  static ExecutionTree apply(ExecutionTree tree, TaskFact fact, Instant at) {
    return switch (fact) {
      case TaskCreated created -> create(tree, created, at);
      case TaskTriggered triggered -> trigger(tree, triggered);
      case TaskBranchesLost lost -> tree.with(tree.task(fact.id()).withLost(lost.from()));
      case TaskContextMerged merged ->
          tree.with(
              tree.task(fact.id())
                  .withContext(BranchContext.of(merged.values(), merged.versions())));
      case TaskStateChanged change -> changeState(tree, change, at);
      case TaskPublished published -> publish(tree, published);
      case TaskRouted routed -> tree.with(tree.task(fact.id()).routed(routed));
      case TaskProcessed _ -> tree.with(tree.task(fact.id()).withProcessed(true, at));
      case TaskItemsExpanded expanded -> expand(tree, expanded);
      case TaskRetried retried -> retry(tree, retried);
      case TaskReset reset -> reset(tree, reset);
      case TaskResultsErased _ -> erase(tree, tree.task(fact.id()));
    };
  }

  private static ExecutionTree create(ExecutionTree tree, TaskCreated fact, Instant at) {
    var context =
        fact.contextOf() == null ? BranchContext.EMPTY : tree.task(fact.contextOf()).outContext();
    var task = TaskExecution.born(fact, context, at);
    for (var trigger : fact.triggeredBy()) {
      task = task.withArrived(tree.task(trigger.task()).name());
    }
    var workflow = tree.workflow(fact.workflowExecutionId());
    return tree.with(task).with(workflow.withTask(task.id(), task.name()));
  }

  private static ExecutionTree trigger(ExecutionTree tree, TaskTriggered fact) {
    var from = tree.task(fact.trigger().task()).name();
    return tree.with(tree.task(fact.id()).withTrigger(fact.trigger(), from));
  }

  private static ExecutionTree changeState(ExecutionTree tree, TaskStateChanged fact, Instant at) {
    var task = tree.task(fact.id());
    var after = tree.with(task.inState(fact.state(), fact.stateInfo(), at));
    int change = open(fact.state()) - open(task.state());
    return change == 0 ? after : after.with(tree.workflowOf(task).withIncomplete(change));
  }

  private static int open(ExecutionState state) {
    return state.isCompleted() ? 0 : 1;
  }

  private static ExecutionTree publish(ExecutionTree tree, TaskPublished fact) {
    var task = tree.task(fact.id()).withPublished(fact.branch(), fact.global());
    if (fact.global().isEmpty()) {
      return tree.with(task);
    }
    var workflow = tree.workflowOf(task);
    return tree.with(task)
        .with(
            workflow.withGlobals(
                DeepMerge.merge(workflow.globals(), fact.global()),
                DeepMerge.merge(workflow.publishedGlobal(), fact.global())));
  }

  private static ExecutionTree expand(ExecutionTree tree, TaskItemsExpanded fact) {
    var items = new Items(fact.items(), fact.count(), fact.concurrency(), fact.indexes(), 0, 0);
    return tree.with(tree.task(fact.id()).withItems(items));
  }

  private static ExecutionTree retry(ExecutionTree tree, TaskRetried fact) {
    var task = tree.task(fact.id());
    return reject(tree, task, false)
        .with(task.nextAttempt(task.progress().retried(fact.retryNo())));
  }

  private static ExecutionTree reset(ExecutionTree tree, TaskReset fact) {
    var task = tree.task(fact.id());
    return reject(tree, task, fact.keepSuccesses()).with(task.nextAttempt(task.progress().reset()));
  }

  private static ExecutionTree reject(
      ExecutionTree tree, TaskExecution task, boolean keepSuccesses) {
    var after = tree;
    for (var action : tree.actionsOf(task).filter(ActionExecution::accepted).toList()) {
      if (!(keepSuccesses && action.state() == ExecutionState.SUCCESS)) {
        after = after.with(action.rejected());
      }
    }
    for (var child : tree.childrenOf(task).filter(WorkflowExecution::accepted).toList()) {
      if (!(keepSuccesses && child.state() == ExecutionState.SUCCESS)) {
        after = after.with(child.rejected());
      }
    }
    return after;
  }

  private static ExecutionTree erase(ExecutionTree tree, TaskExecution task) {
    var after = tree;
    for (var action : tree.actionsOf(task).toList()) {
      after = after.with(action.withErased());
    }
    return after;
  }
}
