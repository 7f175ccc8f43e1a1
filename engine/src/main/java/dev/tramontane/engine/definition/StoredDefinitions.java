package dev.tramontane.engine.definition;

import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.issue.Issue;
import dev.tramontane.language.document.DocumentKind;
import java.util.List;
import java.util.function.Function;

/** The definitions in a {@link DefinitionStore}. */
public final class StoredDefinitions implements Definitions {

  private final DefinitionStore store;
  private final DefinitionSaver saver;

  public StoredDefinitions(DefinitionStore store, DefinitionSaver saver) {
    this.store = store;
    this.saver = saver;
  }

  @Override
  public List<WorkflowView> createWorkflows(String text, SaveOptions options) {
    return views(saver.createAll(DefinitionKind.WORKFLOW, text, options));
  }

  @Override
  public List<WorkflowView> updateWorkflows(String text, SaveOptions options) {
    return views(saver.updateAll(DefinitionKind.WORKFLOW, text, options));
  }

  @Override
  public List<WorkflowView> saveWorkflows(String text, SaveOptions options) {
    return views(saver.saveAll(DefinitionKind.WORKFLOW, text, options));
  }

  @Override
  public WorkflowView updateWorkflow(String identifier, String text, SaveOptions options) {
    return workflow(saver.updateOne(DefinitionKind.WORKFLOW, identifier, text, options));
  }

  @Override
  public WorkflowView workflow(String identifier, String namespace) {
    return workflow(found(DefinitionKind.WORKFLOW, identifier, namespace));
  }

  @Override
  public WrittenWorkflow writtenWorkflow(String identifier, String namespace) {
    var stored = found(DefinitionKind.WORKFLOW, identifier, namespace);
    return store
        .text(stored.sourceHash())
        .filter(text -> isWhole(text, stored))
        .map(text -> new WrittenWorkflow(workflow(stored), text, !text.equals(stored.definition())))
        .orElseGet(() -> new WrittenWorkflow(workflow(stored), stored.definition(), false));
  }

  /** Whether everything in a text is stored as it stands there. */
  private boolean isWhole(String text, StoredDefinition stored) {
    return text.equals(stored.definition())
        || saver.read(text, DocumentKind.WORKFLOWS).workflows().stream()
            .map(model ->
                store.find(DefinitionKind.WORKFLOW, model.qualifiedName(), stored.namespace()))
            .allMatch(neighbour ->
                neighbour.filter(it -> it.sourceHash().equals(stored.sourceHash())).isPresent());
  }

  @Override
  public Page<WorkflowView> workflows(ListQuery query) {
    return page(DefinitionKind.WORKFLOW, query, StoredDefinitions::workflow);
  }

  @Override
  public void deleteWorkflow(String identifier, String namespace) {
    saver.delete(DefinitionKind.WORKFLOW, identifier, namespace);
  }

  @Override
  public List<Issue> checkWorkflows(String text) {
    return saver.read(text, DocumentKind.WORKFLOWS).issues();
  }

  @Override
  public WorkbookView createWorkbook(String text, SaveOptions options) {
    return workbook(saver.createWorkbook(text, options));
  }

  @Override
  public WorkbookView updateWorkbook(String text, SaveOptions options) {
    return workbook(saver.updateWorkbook(text, options));
  }

  @Override
  public WorkbookView workbook(String name, String namespace) {
    return workbook(found(DefinitionKind.WORKBOOK, name, namespace));
  }

  @Override
  public Page<WorkbookView> workbooks(ListQuery query) {
    return page(DefinitionKind.WORKBOOK, query, StoredDefinitions::workbook);
  }

  @Override
  public void deleteWorkbook(String name, String namespace) {
    saver.delete(DefinitionKind.WORKBOOK, name, namespace);
  }

  @Override
  public List<Issue> checkWorkbook(String text) {
    return saver.read(text, DocumentKind.WORKBOOK).issues();
  }

  private StoredDefinition found(DefinitionKind kind, String identifier, String namespace) {
    return store
        .find(kind, identifier, namespace)
        .orElseThrow(() -> DefinitionProblems.notFound(kind, identifier, namespace));
  }

  private <T> Page<T> page(
      DefinitionKind kind, ListQuery query, Function<StoredDefinition, T> view) {
    var page = store.list(kind, query);
    return new Page<>(page.items().stream().map(view).toList(), page.full());
  }

  private static List<WorkflowView> views(List<StoredDefinition> stored) {
    return stored.stream().map(StoredDefinitions::workflow).toList();
  }

  private static WorkflowView workflow(StoredDefinition stored) {
    return new WorkflowView(
        stored.id(),
        stored.name(),
        stored.namespace(),
        stored.workbook(),
        stored.input().orElse(""),
        stored.definition(),
        stored.checksum(),
        stored.sourceHash(),
        stored.tags(),
        stored.scope(),
        stored.projectId(),
        stored.createdAt(),
        stored.updatedAt(),
        stored.version());
  }

  private static WorkbookView workbook(StoredDefinition stored) {
    return new WorkbookView(
        stored.id(),
        stored.name(),
        stored.namespace(),
        stored.definition(),
        stored.tags(),
        stored.scope(),
        stored.projectId(),
        stored.createdAt(),
        stored.updatedAt(),
        stored.version());
  }
}
