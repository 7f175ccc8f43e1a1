package dev.tramontane.language.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook as written: a name for a set of workflows and ad-hoc actions. */
public record WorkbookModel(
    String name,
    @Nullable String description,
    List<String> tags,
    List<WorkflowModel> workflows,
    List<ActionModel> actions) {

  public WorkbookModel {
    tags = List.copyOf(tags);
    workflows = List.copyOf(workflows);
    actions = List.copyOf(actions);
  }
}
