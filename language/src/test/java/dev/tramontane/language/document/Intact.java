package dev.tramontane.language.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.language.model.TaskModel;

/** What a damage must leave of a definition: the tasks in front of it. */
final class Intact {

  private final DefinitionDocument before;
  private final LineIndex lines;

  private Intact(DefinitionDocument before) {
    this.before = before;
    this.lines = new LineIndex(before.text());
  }

  static Intact of(String text, DocumentKind kind) {
    return new Intact(TestReaders.reader().read(text, kind));
  }

  /**
   * Reads a damaged text and fails if a task is lost or changed although something is written
   * between it and the damage.
   *
   * @param at where the damage begins
   */
  void survives(String damaged, int at, String description) {
    var after = TestReaders.reader().read(damaged, before.kind());
    if (repeatsAKey(after)) {
      return;
    }
    for (var workflow : before.workflows()) {
      for (var task : workflow.tasks().values()) {
        if (isFarFrom(at, task)) {
          assertThat(find(after, workflow.name(), task))
              .as("%s: task '%s' of%n%s", description, task.name(), damaged)
              .isTrue();
        }
      }
    }
  }

  /** Damage that makes two maps one makes a key occur twice, and then the last one counts. */
  private static boolean repeatsAKey(DefinitionDocument document) {
    return document.issues().stream().anyMatch(issue -> issue.code().equals("duplicate-key"));
  }

  /** Text may go on over blank lines and remarks, so that they separate nothing. */
  private boolean isFarFrom(int at, TaskModel task) {
    int damaged = lines.at(at).line();
    for (int line = task.span().end().line() + 1; line < damaged; line++) {
      var written = lines.line(line).strip();
      if (!written.isEmpty() && !written.startsWith("#")) {
        return true;
      }
    }
    return false;
  }

  private static boolean find(DefinitionDocument document, String workflow, TaskModel task) {
    return document.workflows().stream()
        .filter(found -> found.name().equals(workflow))
        .flatMap(found -> found.task(task.name()).stream())
        .anyMatch(found ->
            found.invocation().equals(task.invocation())
                && found.input().equals(task.input())
                && found.keySpans().equals(task.keySpans())
                && found.span().equals(task.span()));
  }
}
