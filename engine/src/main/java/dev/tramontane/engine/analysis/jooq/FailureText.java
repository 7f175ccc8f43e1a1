package dev.tramontane.engine.analysis.jooq;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A failure in words.
 *
 * @param summary one sentence: what failed, where, after how many attempts
 * @param message the error as text
 */
record FailureText(String summary, String message, int attempts) {

  private static final int LONGEST = 200;

  static FailureText of(
      FailureWalk.Leaf leaf,
      Optional<ActionExecutionView> action,
      List<ActionExecutionView> actions) {
    var task = leaf.task();
    int attempts = attempts(task);
    var message = message(leaf, action);
    return new FailureText(summary(leaf, actions, attempts, message), message, attempts);
  }

  private static int attempts(TaskExecutionView task) {
    return task.runtimeContext().get("retry_task_policy") instanceof FrozenMap policy
            && policy.get("retry_no") instanceof Long retries
        ? Math.toIntExact(retries + 1)
        : 1;
  }

  private static String message(FailureWalk.Leaf leaf, Optional<ActionExecutionView> action) {
    var ofTask = leaf.task().state() == ExecutionState.ERROR ? leaf.task().stateInfo() : null;
    return Optional.ofNullable(ofTask)
        .or(() ->
            action
                .map(ActionExecutionView::output)
                .map(output -> output.get("result"))
                .map(String::valueOf))
        .orElse(Objects.requireNonNullElse(leaf.execution().stateInfo(), "No message was given."));
  }

  private static String summary(
      FailureWalk.Leaf leaf, List<ActionExecutionView> actions, int attempts, String message) {
    var task = leaf.task();
    var summary = new StringBuilder();
    if (task.state() == ExecutionState.ERROR) {
      summary.append("Task '%s' of workflow '%s' failed".formatted(task.name(), workflow(leaf)));
    } else {
      summary.append(
          "Workflow '%s' ended in ERROR after task '%s'".formatted(workflow(leaf), task.name()));
    }
    if (attempts > 1) {
      summary.append(" after %d attempts".formatted(attempts));
    }
    items(actions).ifPresent(summary::append);
    return summary.append(": ").append(firstLine(message)).toString();
  }

  private static String workflow(FailureWalk.Leaf leaf) {
    return leaf.execution().workflowName();
  }

  private static Optional<String> items(List<ActionExecutionView> actions) {
    var accepted = actions.stream().filter(ActionExecutionView::accepted).toList();
    long failed =
        accepted.stream().filter(action -> action.state() == ExecutionState.ERROR).count();
    return accepted.size() > 1
        ? Optional.of(" in %d of %d items".formatted(failed, accepted.size()))
        : Optional.empty();
  }

  private static String firstLine(String message) {
    var line = message.strip().lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
