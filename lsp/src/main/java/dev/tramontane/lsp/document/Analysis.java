package dev.tramontane.lsp.document;

import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.language.syntax.SyntaxTree;
import java.util.Optional;

/** What could be read of one version of a text: its tree and its model. */
public record Analysis(SyntaxTree tree, DefinitionDocument definition) {

  public Optional<WorkflowModel> workflowAt(int offset) {
    return definition.workflows().stream()
        .filter(workflow -> workflow.span().contains(offset))
        .findFirst();
  }

  public Optional<WorkflowModel> workflow(String name) {
    return definition.workflows().stream()
        .filter(workflow -> workflow.name().equals(name))
        .findFirst();
  }

  public Optional<TaskModel> taskAt(int offset) {
    return workflowAt(offset).stream()
        .flatMap(workflow -> workflow.tasks().values().stream())
        .filter(task -> task.span().contains(offset))
        .findFirst();
  }

  /** The written form of a workflow. */
  public Optional<MappingNode> nodeOf(WorkflowModel workflow) {
    return tree.root()
        .flatMap(Analysis::map)
        .flatMap(root -> workflow.workbook() == null ? Optional.of(root) : child(root, "workflows"))
        .flatMap(container -> child(container, workflow.name()));
  }

  private static Optional<MappingNode> child(MappingNode map, String key) {
    return map.entry(key).map(MappingEntry::value).flatMap(Analysis::map);
  }

  private static Optional<MappingNode> map(SyntaxNode node) {
    return node instanceof MappingNode map ? Optional.of(map) : Optional.empty();
  }
}
