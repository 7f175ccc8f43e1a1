package dev.tramontane.language.document;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The lines of one task that is written as a block.
 *
 * @param path the keys that lead from the root of the document to the task
 * @param workflow the workflow that has the task
 * @param start offset of the first line
 * @param end offset of the first line that does not belong to it
 */
record TaskPlace(List<String> path, MappingEntry workflow, MappingEntry task, int start, int end) {

  private static final String TASKS = "tasks";

  /** The task inside whose lines, and behind the start of whose name, an edit lies. */
  static Optional<TaskPlace> of(DocumentReading reading, TextEdit edit) {
    return workflows(reading)
        .filter(workflow -> workflow.span().start().offset() <= edit.start())
        .reduce((_, last) -> last)
        .flatMap(workflow -> in(reading, workflow, edit));
  }

  private static Stream<MappingEntry> workflows(DocumentReading reading) {
    var root = reading.tree().root().flatMap(TaskPlace::map);
    var container =
        switch (reading.kind()) {
          case WORKFLOWS -> root;
          case WORKBOOK -> root.flatMap(map -> map.get("workflows")).flatMap(TaskPlace::map);
          case ACTIONS -> Optional.<MappingNode>empty();
        };
    return container.stream().flatMap(map -> map.entries().values().stream());
  }

  private static Optional<MappingNode> map(SyntaxNode node) {
    return node instanceof MappingNode map ? Optional.of(map) : Optional.empty();
  }

  private static Optional<TaskPlace> in(
      DocumentReading reading, MappingEntry workflow, TextEdit edit) {
    return map(workflow.value())
        .flatMap(map -> map.get(TASKS))
        .flatMap(TaskPlace::map)
        .filter(tasks -> isBlock(reading, tasks))
        .stream()
        .flatMap(tasks -> tasks.entries().values().stream())
        .filter(task -> task.key().span().start().offset() <= edit.start())
        .reduce((_, last) -> last)
        .flatMap(task -> place(reading, workflow, task))
        .filter(place -> edit.end() <= place.end());
  }

  private static boolean isBlock(DocumentReading reading, MappingNode map) {
    int start = map.span().start().offset();
    return start < reading.text().length() && reading.text().charAt(start) != '{';
  }

  private static Optional<TaskPlace> place(
      DocumentReading reading, MappingEntry workflow, MappingEntry task) {
    var lines = reading.tree().lines();
    var key = task.key().span().start();
    int start = lines.lineStart(key.line());
    if (!reading.text().substring(start, key.offset()).isBlank()) {
      return Optional.empty();
    }
    var path =
        reading.kind() == DocumentKind.WORKBOOK
            ? List.of("workflows", workflow.name(), TASKS, task.name())
            : List.of(workflow.name(), TASKS, task.name());
    int end = end(lines, task, key.column());
    return Optional.of(new TaskPlace(path, workflow, task, start, end));
  }

  /** A task ends where something is written no further in than its name. */
  private static int end(LineIndex lines, MappingEntry task, int column) {
    int line = task.span().end().line() + 1;
    while (line < lines.lineCount() && !isOutside(lines.line(line), column)) {
      line++;
    }
    return lines.lineStart(line);
  }

  private static boolean isOutside(String line, int column) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent < line.length() && indent <= column && line.charAt(indent) != '#';
  }

  /** How many mappings the task stands in. */
  int depth() {
    return path.size();
  }

  int column() {
    return task.key().span().start().column();
  }
}
