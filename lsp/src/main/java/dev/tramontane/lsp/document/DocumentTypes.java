package dev.tramontane.lsp.document;

import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.infer.workflow.Assumption;
import dev.tramontane.language.infer.workflow.CallTypes;
import dev.tramontane.language.infer.workflow.DocumentCallTypes;
import dev.tramontane.language.infer.workflow.StandardCallTypes;
import dev.tramontane.language.infer.workflow.WorkflowTypes;
import dev.tramontane.language.model.WorkflowModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The types that the author of one version of a text has in mind, inferred when they are first
 * asked for. Safe for many threads.
 */
public final class DocumentTypes {

  private final CallTypes calls;
  private final ConcurrentMap<String, WorkflowTypes> inferred = new ConcurrentHashMap<>();

  DocumentTypes(DefinitionDocument definition) {
    this.calls =
        DocumentCallTypes.of(
            definition.workflows(),
            definition.actions(),
            new StandardCallTypes(),
            Assumption.EXPECTED);
  }

  /** The types of a workflow of this text. */
  public WorkflowTypes of(WorkflowModel workflow) {
    return inferred.computeIfAbsent(
        workflow.qualifiedName(),
        _ -> WorkflowTypes.of(workflow, calls, Assumption.EXPECTED, Map.of()));
  }
}
