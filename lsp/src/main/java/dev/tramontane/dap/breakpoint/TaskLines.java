package dev.tramontane.dap.breakpoint;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds tasks by line in a text, broken or not. */
final class TaskLines {

  private static final DefinitionReader READER = new DefinitionReader(ExpressionChecker.NONE);

  private TaskLines() {}

  /**
   * The task on whose lines {@code line} lies.
   *
   * @param line zero-based
   */
  static Optional<TaskLine> at(String text, int line) {
    return READER.read(text).workflows().stream()
        .flatMap(TaskLines::spans)
        .filter(found -> found.first() <= line && line <= found.last())
        .map(Lines::task)
        .findFirst();
  }

  /** Qualified names of the workflows in a text. */
  static List<String> workflows(String text) {
    return READER.read(text).workflows().stream().map(WorkflowModel::qualifiedName).toList();
  }

  private record Lines(TaskLine task, int first, int last) {}

  private static Stream<Lines> spans(WorkflowModel workflow) {
    return workflow.tasks().values().stream()
        .map(task ->
            new Lines(
                new TaskLine(workflow.qualifiedName(), task.name(), task.nameSpan().start().line()),
                task.span().start().line(),
                task.span().end().line()));
  }
}
