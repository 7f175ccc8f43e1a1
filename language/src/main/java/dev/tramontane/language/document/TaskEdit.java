package dev.tramontane.language.document;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.LineIndex;
import dev.tramontane.issue.Shift;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.language.parse.WorkflowReader;
import dev.tramontane.language.syntax.EntryReader;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.SyntaxTree;
import dev.tramontane.language.syntax.TreeShift;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads an edited document by reading the one task that the edit lies in. Gives up wherever it
 * would take more to know that a full reading gives the same.
 */
final class TaskEdit {

  private final DocumentReading before;
  private final TaskPlace place;
  private final String text;
  private final LineIndex lines;
  private final Shift shift;
  private final ExpressionChecker expressions;

  private TaskEdit(
      DocumentReading before,
      TaskPlace place,
      String text,
      LineIndex lines,
      ExpressionChecker expressions) {
    this.before = before;
    this.place = place;
    this.text = text;
    this.lines = lines;
    this.shift =
        new Shift(
            place.end(),
            lines.lineCount() - before.tree().lines().lineCount(),
            text.length() - before.text().length());
    this.expressions = expressions;
  }

  /**
   * The reading after an edit; empty if only a full reading can tell.
   *
   * @param text the text after the edit
   */
  static Optional<DocumentReading> of(
      DocumentReading before, TextEdit edit, String text, ExpressionChecker expressions) {
    if (!EntryReader.isSurelyWithinLimits(text) || !before.isSound()) {
      return Optional.empty();
    }
    return TaskPlace.of(before, edit)
        .map(place -> new TaskEdit(before, place, text, new LineIndex(text), expressions))
        .flatMap(TaskEdit::read);
  }

  private Optional<DocumentReading> read() {
    if (!endsWithLine() || hasIssue(before.tree().issues()) || !isWhatItWas()) {
      return Optional.empty();
    }
    return new EntryReader(text, lines, place.depth())
        .read(place.start(), newEnd())
        .filter(this::isSameEntry)
        .flatMap(this::with);
  }

  private int newEnd() {
    return place.end() + shift.characters();
  }

  /** Whether the lines behind still begin where a line begins. */
  private boolean endsWithLine() {
    int end = newEnd();
    return end > place.start() && (end == text.length() || text.charAt(end - 1) == '\n');
  }

  private boolean hasIssue(List<Issue> issues) {
    return issues.stream()
        .anyMatch(issue ->
            issue.span().end().offset() > place.start()
                && issue.span().start().offset() < place.end());
  }

  /** Whether the task's lines, read alone, gave what they gave in their document. */
  private boolean isWhatItWas() {
    return new EntryReader(before.text(), before.tree().lines(), place.depth())
        .read(place.start(), place.end())
        .filter(place.task()::equals)
        .isPresent();
  }

  private boolean isSameEntry(MappingEntry entry) {
    var key = entry.key().span().start();
    return entry.name().equals(place.task().name())
        && entry.key().isString() == place.task().key().isString()
        && key.column() == place.column()
        && key.offset() == place.task().key().span().start().offset();
  }

  private Optional<DocumentReading> with(MappingEntry entry) {
    if (!(before.tree().root().orElse(null) instanceof MappingNode root)
        || hasIssue(before.outer())) {
      return Optional.empty();
    }
    var newRoot = TreeShift.replace(root, place.path(), entry, shift);
    var parts = before.workflows().stream().map(part -> part(part, newRoot, entry)).toList();
    return parts.stream().allMatch(Optional::isPresent)
        ? Optional.of(reading(newRoot, parts.stream().map(Optional::orElseThrow).toList()))
        : Optional.empty();
  }

  private DocumentReading reading(MappingNode root, List<WorkflowPart> parts) {
    var tree =
        new SyntaxTree(Optional.of(root), shift.issues(before.tree().issues()), List.of(), lines);
    return new DocumentReading(
        text,
        before.kind(),
        tree,
        shift.issues(before.outer()),
        before.actions().stream().map(ModelShift.of(shift)::action).toList(),
        shift.issues(before.actionLints()),
        before.head(),
        parts,
        before.callables());
  }

  private Optional<WorkflowPart> part(WorkflowPart part, MappingNode root, MappingEntry entry) {
    if (!part.name().equals(place.workflow().name())) {
      return Optional.of(part.shifted(shift));
    }
    if (hasIssue(part.head()) || part.model().isEmpty()) {
      return Optional.empty();
    }
    return workflowNode(root).map(workflow -> edited(part, part.model().get(), workflow, entry));
  }

  private Optional<MappingEntry> workflowNode(MappingNode root) {
    var container =
        switch (before.kind()) {
          case WORKBOOK -> root.get("workflows").orElse(root);
          case WORKFLOWS, ACTIONS -> root;
        };
    return container instanceof MappingNode map
        ? map.entry(place.workflow().name())
        : Optional.empty();
  }

  private WorkflowPart edited(
      WorkflowPart part, WorkflowModel model, MappingEntry workflow, MappingEntry entry) {
    boolean lints = DocumentParts.lints(expressions);
    var reading = new WorkflowReader(expressions).readTask((MappingNode) workflow.value(), entry);
    var task = TaskPart.of(reading, lints);
    var tasks =
        part.tasks().stream()
            .map(other -> other.name().equals(task.name()) ? task : other.shifted(shift))
            .toList();
    var changed =
        new WorkflowPart(
            part.name(),
            Optional.of(model(model, tasks, workflow)),
            shift.issues(part.head()),
            tasks,
            part.references().stream().map(use -> use.shifted(shift)).toList(),
            shift.issues(part.checks()),
            false,
            shift.issues(part.lints()),
            part.flow());
    return keepsShape(part, task)
        ? changed.withLinted(task, before.callables(), lints)
        : whole(changed, lints);
  }

  private WorkflowPart whole(WorkflowPart changed, boolean lints) {
    var checked = changed.checked();
    return lints ? checked.linted(before.callables()) : checked;
  }

  /** Whether the edit can have changed nothing but what is found in the task itself. */
  private boolean keepsShape(WorkflowPart part, TaskPart task) {
    var old = part.tasks().stream().filter(other -> other.name().equals(task.name())).findFirst();
    return !hasIssue(part.checks())
        && old.filter(other ->
                other.model().map(FlowShape::of).equals(task.model().map(FlowShape::of))
                    && WorkflowPart.isUnderstood(other) == WorkflowPart.isUnderstood(task))
            .isPresent();
  }

  private WorkflowModel model(WorkflowModel model, List<TaskPart> parts, MappingEntry workflow) {
    var tasks = new LinkedHashMap<String, TaskModel>();
    parts.forEach(part -> part.model().ifPresent(task -> tasks.put(task.name(), task)));
    return ModelShift.of(shift).workflow(model, tasks, workflow.span());
  }
}
