package dev.tramontane.language.parse;

import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.MappingNode;

/** Checks the names of tasks (reference: language.md section 1.3). */
final class TaskNames {

  private static final int MAX_LENGTH = 255;
  private static final int MAX_JOIN_LENGTH = 208;

  private final Findings findings;

  TaskNames(Findings findings) {
    this.findings = findings;
  }

  /** Whether a task can be made of the entry at all; reports what is wrong with its name. */
  boolean isAcceptable(MappingEntry entry) {
    if (!entry.key().isString()) {
      findings.error(
          "task-name-not-text",
          entry.key().span(),
          "Invalid DSL: the task name %s is not text".formatted(entry.key().text()),
          "Quote the name: '%s'.".formatted(entry.key().text()));
      return false;
    }
    checkLength(entry);
    warnOfCommand(entry);
    return true;
  }

  private void checkLength(MappingEntry entry) {
    var name = entry.name();
    boolean joins = entry.value() instanceof MappingNode task && task.has("join");
    if (name.length() > MAX_LENGTH) {
      tooLong(entry, "task name", MAX_LENGTH);
    } else if (joins && name.length() > MAX_JOIN_LENGTH) {
      tooLong(entry, "join task name", MAX_JOIN_LENGTH);
    }
  }

  private void tooLong(MappingEntry entry, String what, int limit) {
    findings.error(
        "task-name-too-long",
        entry.key().span(),
        "The length of a '%s' %s must not exceed %d symbols".formatted(entry.name(), what, limit),
        "Shorten the name.");
  }

  private void warnOfCommand(MappingEntry entry) {
    if (EngineCommand.of(entry.name()).isPresent()) {
      findings.warning(
          "task-named-like-command",
          entry.key().span(),
          "'%s' is an engine command: a transition to this name runs the command, never the task."
              .formatted(entry.name()),
          "Give the task another name.");
    }
  }
}
