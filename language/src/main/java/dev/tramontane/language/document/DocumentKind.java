package dev.tramontane.language.document;

/** The three kinds of definition text (reference: language.md section 1). */
public enum DocumentKind {
  WORKFLOWS,
  WORKBOOK,
  ACTIONS
}
