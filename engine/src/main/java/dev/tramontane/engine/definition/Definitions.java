package dev.tramontane.engine.definition;

import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.issue.Issue;
import java.util.List;

/**
 * Stores, checks and finds workflows and workbooks. A text is saved as a whole or not at all, and
 * only if it has no error. All methods are safe for use by many threads.
 *
 * <p>Methods that save throw {@link InvalidDefinitionException} for errors in the text, {@link
 * dev.tramontane.engine.EngineException} of category {@code CONFLICT} if the name exists already
 * (create: {@code duplicate-definition}) or somebody else saved meanwhile (update: {@code
 * changed-meanwhile}), and {@code NOT_FOUND} if what they update is not there.
 */
public interface Definitions {

  /** Stores every workflow of the text as a new one, in the text's order. */
  List<WorkflowView> createWorkflows(String text, SaveOptions options);

  /** Replaces every workflow of the text by name; all of them must exist. */
  List<WorkflowView> updateWorkflows(String text, SaveOptions options);

  /** Saves every workflow of the text, replacing those that exist: all of them or none. */
  List<WorkflowView> saveWorkflows(String text, SaveOptions options);

  /**
   * Replaces one workflow, which also takes the name that stands in the text.
   *
   * @param identifier name or id
   */
  WorkflowView updateWorkflow(String identifier, String text, SaveOptions options);

  /**
   * @param identifier name, looked for in exactly this namespace, or id
   */
  WorkflowView workflow(String identifier, String namespace);

  /**
   * A workflow with the text as its author wrote it.
   *
   * @param text the whole text, comments and neighbours included; the definition alone once a
   *     neighbour was saved apart
   * @param isShared whether the text holds further workflows
   */
  record WrittenWorkflow(WorkflowView workflow, String text, boolean isShared) {}

  WrittenWorkflow writtenWorkflow(String identifier, String namespace);

  Page<WorkflowView> workflows(ListQuery query);

  void deleteWorkflow(String identifier, String namespace);

  /** Everything wrong with a text of workflows, in Mistral's order; nothing is stored. */
  List<Issue> checkWorkflows(String text);

  /** Stores a workbook with all its workflows and actions, replacing those that exist. */
  WorkbookView createWorkbook(String text, SaveOptions options);

  /** Like {@link #createWorkbook} for a workbook that exists; parts it has no more are kept. */
  WorkbookView updateWorkbook(String text, SaveOptions options);

  WorkbookView workbook(String name, String namespace);

  Page<WorkbookView> workbooks(ListQuery query);

  /** Deletes the workbook but keeps its workflows and actions, as Mistral does. */
  void deleteWorkbook(String name, String namespace);

  /** Everything wrong with the text of a workbook; nothing is stored. */
  List<Issue> checkWorkbook(String text);
}
