package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.check.Callables;
import dev.tramontane.language.check.WorkflowLint;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.parse.ActionReader;
import dev.tramontane.language.parse.DocumentShape;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.language.parse.Findings;
import dev.tramontane.language.parse.WorkbookReader;
import dev.tramontane.language.parse.WorkbookReader.Head;
import dev.tramontane.language.parse.WorkflowReader;
import dev.tramontane.language.reference.DefinitionReferences;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One reading of one document: takes its tree apart and collects the models and the issues. */
final class DocumentParts {

  private final String text;
  private final DocumentKind kind;
  private final SyntaxTree tree;
  private final boolean lints;
  private final Findings findings = new Findings();
  private final WorkflowReader workflowReader;
  private final ActionReader actionReader;
  private final List<WorkflowPart> workflows = new ArrayList<>();
  private final List<ActionModel> actions = new ArrayList<>();
  private final List<Issue> actionLints = new ArrayList<>();
  private Optional<Head> head = Optional.empty();

  DocumentParts(String text, DocumentKind kind, SyntaxTree tree, ExpressionChecker expressions) {
    this.text = text;
    this.kind = kind;
    this.tree = tree;
    this.lints = lints(expressions);
    this.workflowReader = new WorkflowReader(expressions);
    this.actionReader = new ActionReader(findings, expressions);
  }

  /** Who does not look into expressions does not want to know what they refer to either. */
  static boolean lints(ExpressionChecker expressions) {
    return expressions != ExpressionChecker.NONE;
  }

  DocumentReading read() {
    new DocumentShape(findings).root(tree.root()).ifPresent(this::readParts);
    var models = workflows.stream().flatMap(part -> part.model().stream()).toList();
    var callables = Callables.of(models, actions);
    return new DocumentReading(
        text,
        kind,
        tree,
        findings.issues(),
        List.copyOf(actions),
        List.copyOf(actionLints),
        head,
        lints ? linted(callables) : List.copyOf(workflows),
        callables);
  }

  private List<WorkflowPart> linted(Callables callables) {
    return workflows.stream().map(workflow -> workflow.linted(callables)).toList();
  }

  private void readParts(MappingNode root) {
    switch (kind) {
      case WORKFLOWS ->
          new DocumentShape(findings).members(root).forEach(entry -> readWorkflow(entry, null));
      case ACTIONS ->
          new DocumentShape(findings).members(root).forEach(entry -> readAction(entry, null));
      case WORKBOOK -> readWorkbook(root);
    }
  }

  private void readWorkbook(MappingNode root) {
    var reader = new WorkbookReader(findings);
    var known = reader.head(root);
    head = Optional.of(known);
    reader.children(root, "actions").forEach(entry -> readAction(entry, known.name()));
    reader.children(root, "workflows").forEach(entry -> readWorkflow(entry, known.name()));
  }

  private void readWorkflow(MappingEntry entry, @Nullable String workbook) {
    var reading = workflowReader.read(entry, workbook);
    var references =
        lints && entry.value() instanceof MappingNode map
            ? DefinitionReferences.ofWorkflow(map)
            : DefinitionReferences.NONE;
    var part =
        new WorkflowPart(
            entry.name(),
            reading.model(),
            reading.head(),
            reading.tasks().stream().map(task -> TaskPart.of(task, lints)).toList(),
            references,
            List.of(),
            tree.isDamaged(entry.span()),
            List.of(),
            Optional.empty());
    workflows.add(part.checked());
  }

  private void readAction(MappingEntry entry, @Nullable String workbook) {
    var action = actionReader.read(entry, workbook);
    action.ifPresent(actions::add);
    if (lints && entry.value() instanceof MappingNode map) {
      actionLints.addAll(WorkflowLint.ofExpressions(DefinitionReferences.ofAction(map)));
      action
          .filter(_ -> !tree.isDamaged(entry.span()))
          .map(WorkflowLint::ofAction)
          .ifPresent(actionLints::addAll);
    }
  }
}
