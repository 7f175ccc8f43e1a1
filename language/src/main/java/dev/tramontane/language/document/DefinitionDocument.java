package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkbookModel;
import dev.tramontane.language.model.WorkflowModel;
import java.util.List;
import java.util.Optional;

/**
 * All that could be read from a definition text.
 *
 * @param workflows every workflow that could be read, those of a workbook included
 * @param actions every ad-hoc action that could be read, those of a workbook included
 * @param workbook present if the text is a workbook whose name could be read
 * @param issues everything found, in the order in which Mistral would report: the first error is
 *     the one that Mistral raises
 */
public record DefinitionDocument(
    DocumentKind kind,
    String text,
    List<WorkflowModel> workflows,
    List<ActionModel> actions,
    Optional<WorkbookModel> workbook,
    List<Issue> issues) {

  public DefinitionDocument {
    workflows = List.copyOf(workflows);
    actions = List.copyOf(actions);
    issues = List.copyOf(issues);
  }

  public Optional<Issue> firstError() {
    return issues.stream().filter(Issue::isError).findFirst();
  }

  public boolean isValid() {
    return firstError().isEmpty();
  }
}
