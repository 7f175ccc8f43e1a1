package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.ActionFact;
import dev.tramontane.engine.core.event.ActionFact.ActionAcknowledged;
import dev.tramontane.engine.core.event.ActionFact.ActionCompleted;
import dev.tramontane.engine.core.event.ActionFact.ActionCreated;
import dev.tramontane.engine.core.event.ActionFact.ActionResultReplaced;
import dev.tramontane.engine.core.event.ActionFact.ActionStateChanged;
import java.time.Instant;

/** Applies facts about action executions. */
final class ActionChanges {

  private ActionChanges() {}

  static ExecutionTree apply(ExecutionTree tree, ActionFact fact, Instant at) {
    return switch (fact) {
      case ActionCreated created -> create(tree, created, at);
      case ActionAcknowledged _ -> tree.with(tree.action(fact.id()).withAcknowledged());
      case ActionStateChanged change ->
          tree.with(tree.action(fact.id()).inState(change.state(), at));
      case ActionCompleted end -> complete(tree, end, at);
      case ActionResultReplaced change ->
          tree.with(tree.action(fact.id()).completed(change.state(), change.result(), at));
    };
  }

  private static ExecutionTree create(ExecutionTree tree, ActionCreated fact, Instant at) {
    var task = tree.task(fact.taskId()).withAction(fact.id());
    return tree.with(task).with(ActionExecution.born(fact, task.attempt(), at));
  }

  private static ExecutionTree complete(ExecutionTree tree, ActionCompleted fact, Instant at) {
    var action = tree.action(fact.id());
    var task = tree.task(action.taskId());
    return tree.with(action.completed(fact.state(), fact.result(), at))
        .with(task.withItemsFinished(action.attempt(), 1));
  }
}
