package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.check.Callables;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.WorkbookModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.WorkbookReader.Head;
import dev.tramontane.language.syntax.SyntaxTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A document taken apart: what a change of one part leaves as it was can be kept.
 *
 * @param outer issues outside of workflows, which Mistral raises before those inside
 * @param actionLints what is doubtful in ad-hoc actions
 * @param head what a workbook says of itself; empty for other documents
 * @param callables the names that the document's own tasks may call
 */
record DocumentReading(
    String text,
    DocumentKind kind,
    SyntaxTree tree,
    List<Issue> outer,
    List<ActionModel> actions,
    List<Issue> actionLints,
    Optional<Head> head,
    List<WorkflowPart> workflows,
    Callables callables) {

  static DocumentReading unreadable(String text, DocumentKind kind, SyntaxTree tree) {
    return new DocumentReading(
        text,
        kind,
        tree,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Callables.of(List.of(), List.of()));
  }

  /** Whether the YAML could be read as it stands. */
  boolean isSound() {
    return tree.damage().isEmpty() && tree.issues().stream().noneMatch(Issue::isError);
  }

  DefinitionDocument document() {
    var models = models();
    return new DefinitionDocument(kind, text, models, actions, workbook(models), issues());
  }

  private List<WorkflowModel> models() {
    return workflows.stream().flatMap(part -> part.model().stream()).toList();
  }

  private Optional<WorkbookModel> workbook(List<WorkflowModel> models) {
    return head.filter(known -> !known.name().isEmpty())
        .map(known ->
            new WorkbookModel(known.name(), known.description(), known.tags(), models, actions));
  }

  /** The YAML's own issues come first; what follows from damaged lines is not reported again. */
  private List<Issue> issues() {
    var all = new ArrayList<>(tree.issues());
    addIntact(all, outer);
    workflows.forEach(part -> addIntact(all, part.issues()));
    workflows.forEach(part -> addIntact(all, part.allLints()));
    addIntact(all, actionLints);
    return all;
  }

  private void addIntact(List<Issue> all, List<Issue> found) {
    found.stream().filter(issue -> !isConsequence(issue)).forEach(all::add);
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
