package dev.tramontane.language.parse;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.syntax.MappingEntry;
import java.util.List;
import java.util.Optional;

/**
 * What one task reads as.
 *
 * @param model absent if its name makes no task of it
 */
public record TaskReading(MappingEntry entry, Optional<TaskModel> model, List<Issue> issues) {

  public TaskReading {
    issues = List.copyOf(issues);
  }
}
