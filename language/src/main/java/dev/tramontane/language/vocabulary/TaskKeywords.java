package dev.tramontane.language.vocabulary;

import static dev.tramontane.language.vocabulary.Keyword.of;

import dev.tramontane.language.model.WorkflowType;
import java.util.List;
import java.util.Set;

/** Keys of tasks and of what stands inside of a task. */
final class TaskKeywords {

  private static final String CLAUSE_SHAPE = "task names";

  static final List<Keyword> TASK =
      List.of(
          of("description", "text", "What the task is for, for people."),
          of("tags", "list of texts", "Words to find the task's executions by."),
          of(
              "action",
              "action name",
              "The action to run, with inline parameters if you like: `std.echo output=1`. Without"
                  + " `action` and `workflow` the task does nothing (`std.noop`)."),
          of("workflow", "workflow name", "The workflow to run as a nested execution."),
          of("input", "map or expression", "Input of the action or workflow."),
          of(
              "with-items",
              "variable in list",
              "Runs the action once per item: `x in <% $.list %>`. Several lists go in step. The"
                  + " variable is visible in `input` only."),
          of("publish", "map", "Variables for the tasks that follow, when this one succeeds."),
          of(
              "publish-on-error",
              "map",
              "Variables for the tasks that follow, when this one fails."),
          of(
              "publish-on-skip",
              "map",
              "Variables for the tasks that follow, when this one is skipped."),
          of("on-success", CLAUSE_SHAPE, "What runs next when the task succeeds.")
              .only(WorkflowType.DIRECT),
          of(
                  "on-error",
                  CLAUSE_SHAPE,
                  "What runs next when the task fails; an error that leads on counts as handled.")
              .only(WorkflowType.DIRECT),
          of("on-complete", CLAUSE_SHAPE, "What runs next when the task succeeds or fails.")
              .only(WorkflowType.DIRECT),
          of(
                  "on-skip",
                  CLAUSE_SHAPE,
                  "What runs next when an operator skips the failed task; `on-success` if absent.")
              .only(WorkflowType.DIRECT),
          of(
                  "join",
                  "all, one or a number",
                  "Waits for that many of the tasks that lead here and then runs once. Without"
                      + " `join` the task runs once for each of them.")
              .only(WorkflowType.DIRECT),
          of("requires", CLAUSE_SHAPE, "Tasks that must succeed before this one.")
              .only(WorkflowType.REVERSE),
          of(
              "retry",
              "map",
              "Runs a failed task again: `count` times with `delay` seconds between."),
          of("wait-before", "seconds", "Delay before the task starts."),
          of("wait-after", "seconds", "Delay after the task ends, before anything follows."),
          of(
              "timeout",
              "seconds",
              "The task fails if it takes longer, waiting and retries included."),
          of(
              "pause-before",
              "true or false",
              "Pauses the whole workflow execution before this task."),
          of("concurrency", "number", "How many items of `with-items` run at once; 0 is no limit."),
          of("fail-on", "expression", "Turns success into an error when it is true."),
          of("target", "text", "Group of executors that should run the action."),
          of("keep-result", "true or false", "`false` forgets the result after publishing."),
          of(
              "safe-rerun",
              "true or false",
              "`true` allows to run the action again if its executor was lost."));

  static final List<Keyword> RETRY =
      List.of(
          of("count", "number", "How many more attempts after the first."),
          of("delay", "seconds", "Time between two attempts."),
          of("break-on", "expression", "Stops retrying when it is true after a failure."),
          of("continue-on", "expression", "Goes on retrying only while it is true."));

  static final List<Keyword> CLAUSE =
      List.of(
          of("publish", "map", "Variables to publish: `branch` or `global`."),
          of("next", CLAUSE_SHAPE, "What runs next."));

  static final List<Keyword> PUBLISH_SCOPES =
      List.of(
          of("branch", "map", "Variables for the tasks that follow in this branch."),
          of("global", "map", "Variables for the whole workflow execution."),
          of("atomic", "map", "Reserved; has no effect."));

  private static final Set<String> DEFAULTS =
      Set.of(
          "retry",
          "wait-before",
          "wait-after",
          "timeout",
          "pause-before",
          "concurrency",
          "fail-on",
          "on-complete",
          "on-success",
          "on-error",
          "on-skip",
          "safe-rerun",
          "requires",
          "description",
          "tags");

  private TaskKeywords() {}

  static List<Keyword> defaults() {
    return TASK.stream().filter(keyword -> DEFAULTS.contains(keyword.name())).toList();
  }
}
