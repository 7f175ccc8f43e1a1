package dev.tramontane.engine.definition;

import dev.tramontane.language.document.DocumentKind;

/** What a stored definition is. */
public enum DefinitionKind {
  WORKFLOW("Workflow", "WorkflowDefinition", DocumentKind.WORKFLOWS),
  WORKBOOK("Workbook", "WorkbookDefinition", DocumentKind.WORKBOOK),
  ACTION("Action", "Action", DocumentKind.ACTIONS);

  private final String label;
  private final String duplicateLabel;
  private final DocumentKind documentKind;

  DefinitionKind(String label, String duplicateLabel, DocumentKind documentKind) {
    this.label = label;
    this.duplicateLabel = duplicateLabel;
    this.documentKind = documentKind;
  }

  /** As messages call it. */
  String label() {
    return label;
  }

  /** As Mistral's message for a name that exists calls it. */
  String duplicateLabel() {
    return duplicateLabel;
  }

  DocumentKind documentKind() {
    return documentKind;
  }
}
