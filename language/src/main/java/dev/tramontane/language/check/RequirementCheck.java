package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Every requirement of a reverse workflow must be a task; a cycle of them can never run. */
final class RequirementCheck {

  private RequirementCheck() {}

  static List<Issue> check(WorkflowModel workflow) {
    var issues = new ArrayList<Issue>();
    for (var task : workflow.tasks().values()) {
      task.requires().stream()
          .filter(name -> !workflow.tasks().containsKey(name))
          .map(name -> unknown(task, name, workflow))
          .forEach(issues::add);
    }
    workflow.tasks().values().stream()
        .filter(task -> requiresItself(task, workflow))
        .map(RequirementCheck::cycle)
        .forEach(issues::add);
    return issues;
  }

  private static Issue unknown(TaskModel task, String name, WorkflowModel workflow) {
    return Issue.error(
        "unknown-task",
        task.keySpans().getOrDefault("requires", task.nameSpan()),
        "Task '%s' not found.".formatted(name),
        Spelling.closest(name, workflow.tasks().keySet())
            .map("Did you mean '%s'?"::formatted)
            .orElse("Add a task of that name, or require another one."));
  }

  private static boolean requiresItself(TaskModel task, WorkflowModel workflow) {
    var seen = new HashSet<String>();
    var waiting = new ArrayDeque<>(task.requires());
    while (!waiting.isEmpty()) {
      var name = waiting.pop();
      if (name.equals(task.name())) {
        return true;
      }
      if (seen.add(name)) {
        workflow.task(name).ifPresent(next -> waiting.addAll(next.requires()));
      }
    }
    return false;
  }

  private static Issue cycle(TaskModel task) {
    return Issue.warning(
        "requirement-cycle",
        task.keySpans().getOrDefault("requires", task.nameSpan()),
        "The task '%s' requires itself, directly or through others, and can never run."
            .formatted(task.name()),
        "Remove one requirement of the cycle.");
  }
}
