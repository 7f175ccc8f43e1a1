package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.check.WorkflowCheck;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkbookModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ActionReader;
import dev.tramontane.language.parse.DocumentShape;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.language.parse.Findings;
import dev.tramontane.language.parse.WorkbookReader;
import dev.tramontane.language.parse.WorkflowReader;
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
  private final Findings findings = new Findings();
  private final WorkflowReader workflowReader;
  private final ActionReader actionReader;
  private final List<WorkflowModel> workflows = new ArrayList<>();
  private final List<ActionModel> actions = new ArrayList<>();

  DocumentParts(String text, DocumentKind kind, SyntaxTree tree, ExpressionChecker expressions) {
    this.text = text;
    this.kind = kind;
    this.tree = tree;
    this.workflowReader = new WorkflowReader(findings, expressions);
    this.actionReader = new ActionReader(findings, expressions);
  }

  DefinitionDocument read() {
    var root = new DocumentShape(findings).root(tree.root());
    var workbook = root.flatMap(this::parts);
    return new DefinitionDocument(kind, text, workflows, actions, workbook, issues());
  }

  private Optional<WorkbookModel> parts(MappingNode root) {
    return switch (kind) {
      case WORKFLOWS -> {
        new DocumentShape(findings).members(root).forEach(entry -> readWorkflow(entry, null));
        yield Optional.empty();
      }
      case ACTIONS -> {
        new DocumentShape(findings).members(root).forEach(entry -> readAction(entry, null));
        yield Optional.empty();
      }
      case WORKBOOK -> workbook(root);
    };
  }

  private Optional<WorkbookModel> workbook(MappingNode root) {
    var reader = new WorkbookReader(findings);
    var head = reader.head(root);
    reader.children(root, "actions").forEach(entry -> readAction(entry, head.name()));
    reader.children(root, "workflows").forEach(entry -> readWorkflow(entry, head.name()));
    return head.name().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WorkbookModel(head.name(), head.description(), head.tags(), workflows, actions));
  }

  private void readWorkflow(MappingEntry entry, @Nullable String workbook) {
    var workflow = workflowReader.read(entry, workbook);
    workflow.ifPresent(workflows::add);
    workflow
        .filter(found -> !tree.isDamaged(found.span()))
        .map(WorkflowCheck::check)
        .ifPresent(findings::addAll);
  }

  private void readAction(MappingEntry entry, @Nullable String workbook) {
    actionReader.read(entry, workbook).ifPresent(actions::add);
  }

  /** The YAML's own issues come first; what follows from damaged lines is not reported again. */
  private List<Issue> issues() {
    var all = new ArrayList<>(tree.issues());
    findings.issues().stream().filter(issue -> !isConsequence(issue)).forEach(all::add);
    return all;
  }

  private boolean isConsequence(Issue issue) {
    return tree.damage().stream().anyMatch(damage -> isCausedBy(damage, issue.span()));
  }

  /** Whether the issue lies in the damage, or misses a value that stands in it. */
  private boolean isCausedBy(Span damage, Span span) {
    int end = span.end().offset();
    boolean missing = span.start().equals(span.end()) && end <= damage.start().offset();
    return damage.contains(span.start().offset())
        || (missing && text.substring(end, damage.start().offset()).isBlank());
  }
}
