package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.language.model.PublishScopes;

/** Makes the variables of a task known (reference: language.md section 10). */
record Publisher(Turn turn) {

  void publish(TaskExecution task) {
    var templates = templates(task);
    if (templates.isEmpty()) {
      return;
    }
    var context = turn.scopes().publishing(task);
    var branch = turn.evaluateMap(templates.branch(), context);
    var global = turn.evaluateMap(templates.global(), context);
    turn.emit(new TaskPublished(task.id(), templates.branch().isEmpty() ? null : branch, global));
  }

  private PublishScopes templates(TaskExecution task) {
    var publishing = turn.model(task).publishing();
    return switch (task.state()) {
      case SUCCESS -> publishing.onSuccess();
      case ERROR -> publishing.onError();
      case SKIPPED -> publishing.onSkip();
      case CANCELLED, IDLE, WAITING, RUNNING, DELAYED, PAUSED -> PublishScopes.NOTHING;
    };
  }
}
