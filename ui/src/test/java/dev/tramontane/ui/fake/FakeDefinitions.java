package dev.tramontane.ui.fake;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.InvalidDefinitionException;
import dev.tramontane.engine.definition.SaveOptions;
import dev.tramontane.engine.definition.WorkbookView;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.Page;
import dev.tramontane.issue.Issue;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Workflows and workbooks in memory, in the default namespace. */
public final class FakeDefinitions implements Definitions {

  private final DefinitionReader reader = new DefinitionReader(ExpressionChecker.NONE);
  public final Map<String, WorkflowView> workflows = new LinkedHashMap<>();
  public final Map<String, WorkbookView> workbooks = new LinkedHashMap<>();

  @Override
  public List<WorkflowView> createWorkflows(String text, SaveOptions options) {
    if (reader.read(text).workflows().stream()
        .anyMatch(each -> workflows.containsKey(each.name()))) {
      throw EngineException.conflict(
          "duplicate-definition", "It exists already", "Choose another name.");
    }
    return save(text, Optional.empty(), options);
  }

  @Override
  public List<WorkflowView> updateWorkflows(String text, SaveOptions options) {
    return save(text, Optional.empty(), options);
  }

  @Override
  public List<WorkflowView> saveWorkflows(String text, SaveOptions options) {
    return save(text, Optional.empty(), options);
  }

  @Override
  public WorkflowView updateWorkflow(String identifier, String text, SaveOptions options) {
    return save(text, Optional.empty(), options).getFirst();
  }

  @Override
  public WorkflowView workflow(String identifier, String namespace) {
    return Optional.ofNullable(workflows.get(identifier)).orElseThrow(() -> missing(identifier));
  }

  @Override
  public WrittenWorkflow writtenWorkflow(String identifier, String namespace) {
    var found = workflow(identifier, namespace);
    return new WrittenWorkflow(found, found.definition(), false);
  }

  @Override
  public Page<WorkflowView> workflows(ListQuery query) {
    var wanted =
        query.filters().stream()
            .findFirst()
            .map(filter -> String.valueOf(filter.values().getFirst()))
            .orElse("");
    return new Page<>(
        workflows.values().stream()
            .filter(each -> each.name().contains(wanted))
            .filter(_ -> query.marker().isEmpty())
            .limit(query.limit())
            .toList(),
        false);
  }

  @Override
  public void deleteWorkflow(String identifier, String namespace) {
    workflows.remove(identifier);
  }

  @Override
  public List<Issue> checkWorkflows(String text) {
    return reader.read(text).issues();
  }

  @Override
  public WorkbookView createWorkbook(String text, SaveOptions options) {
    var document = reader.read(text);
    var name = document.workbook().orElseThrow().name();
    save(text, Optional.of(name), options);
    var view =
        new WorkbookView(
            UUID.randomUUID(),
            name,
            "",
            text,
            List.of(),
            DefinitionScope.PRIVATE,
            "default",
            Instant.now(),
            Optional.empty(),
            1);
    workbooks.put(name, view);
    return view;
  }

  @Override
  public WorkbookView updateWorkbook(String text, SaveOptions options) {
    return createWorkbook(text, options);
  }

  @Override
  public WorkbookView workbook(String name, String namespace) {
    return Optional.ofNullable(workbooks.get(name)).orElseThrow(() -> missing(name));
  }

  @Override
  public Page<WorkbookView> workbooks(ListQuery query) {
    return new Page<>(
        query.marker().isEmpty() ? List.copyOf(workbooks.values()) : List.of(), false);
  }

  @Override
  public void deleteWorkbook(String name, String namespace) {
    workbooks.remove(name);
  }

  @Override
  public List<Issue> checkWorkbook(String text) {
    return reader.read(text).issues();
  }

  private List<WorkflowView> save(String text, Optional<String> workbook, SaveOptions options) {
    var document = reader.read(text);
    if (!document.isValid()) {
      throw new InvalidDefinitionException(document.issues());
    }
    return document.workflows().stream()
        .map(model -> store(model, text, workbook, options))
        .toList();
  }

  private WorkflowView store(
      WorkflowModel model, String text, Optional<String> workbook, SaveOptions options) {
    var before = Optional.ofNullable(workflows.get(model.qualifiedName()));
    var version = before.map(WorkflowView::version).orElse(0L);
    if (options.expectedVersion().filter(seen -> !seen.equals(version)).isPresent()) {
      throw EngineException.conflict(
          "changed-meanwhile", "Somebody else saved " + model.name(), "Load it again.");
    }
    var view =
        new WorkflowView(
            before.map(WorkflowView::id).orElseGet(UUID::randomUUID),
            model.qualifiedName(),
            "",
            workbook,
            String.join(", ", model.input().stream().map(each -> each.name()).toList()),
            text,
            Optional.empty(),
            "hash of " + model.qualifiedName(),
            model.tags(),
            DefinitionScope.PRIVATE,
            "default",
            Instant.now(),
            Optional.empty(),
            version + 1);
    workflows.put(view.name(), view);
    return view;
  }

  private static EngineException missing(String name) {
    return EngineException.notFound(
        "workflow-not-found", "Workflow not found: " + name, "Check the name.");
  }
}
