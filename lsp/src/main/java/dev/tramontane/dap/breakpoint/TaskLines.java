package dev.tramontane.dap.breakpoint;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.parse.ExpressionChecker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The tasks of a text, broken or not, by line. */
final class TaskLines {

  private static final DefinitionReader READER = new DefinitionReader(ExpressionChecker.NONE);

  private record Lines(TaskLine task, int first, int last) {}

  private final List<WorkflowModel> workflows;

  private TaskLines(List<WorkflowModel> workflows) {
    this.workflows = workflows;
  }

  static TaskLines of(String text) {
    return new TaskLines(READER.read(text).workflows());
  }

  /**
   * The task on whose lines {@code line} lies.
   *
   * @param line zero-based
   */
  Optional<TaskLine> at(int line) {
    return workflows.stream()
        .flatMap(TaskLines::spans)
        .filter(found -> found.first() <= line && line <= found.last())
        .map(Lines::task)
        .findFirst();
  }

  /** Qualified names of the workflows. */
  List<String> workflows() {
    return workflows.stream().map(WorkflowModel::qualifiedName).toList();
  }

  private static Stream<Lines> spans(WorkflowModel workflow) {
    return workflow.tasks().values().stream()
        .map(task ->
            new Lines(
                new TaskLine(workflow.qualifiedName(), task.name(), task.nameSpan().start().line()),
                task.span().start().line(),
                task.span().end().line()));
  }
}
