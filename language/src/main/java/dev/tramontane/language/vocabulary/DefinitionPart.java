package dev.tramontane.language.vocabulary;

/** A place in a definition that has keys of its own. */
public enum DefinitionPart {
  WORKBOOK,
  WORKFLOW,
  TASK,
  TASK_DEFAULTS,
  RETRY,
  CLAUSE,
  PUBLISH_SCOPES,
  ACTION
}
