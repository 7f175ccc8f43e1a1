package dev.tramontane.language.parse;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import java.util.Optional;

/**
 * What one workflow reads as. Mistral raises the issues of the head before those of the tasks.
 *
 * @param model absent if there is nothing that could be called a workflow
 * @param head issues outside of the tasks
 */
public record WorkflowReading(
    Optional<WorkflowModel> model, List<Issue> head, List<TaskReading> tasks) {

  public WorkflowReading {
    head = List.copyOf(head);
    tasks = List.copyOf(tasks);
  }

  static WorkflowReading none(List<Issue> issues) {
    return new WorkflowReading(Optional.empty(), issues, List.of());
  }
}
