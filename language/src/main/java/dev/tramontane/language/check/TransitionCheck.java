package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/** Every transition must lead to a task or an engine command. */
final class TransitionCheck {

  private TransitionCheck() {}

  static List<Issue> check(WorkflowModel workflow) {
    var unknown = new LinkedHashSet<Transition>();
    for (var task : workflow.tasks().values()) {
      task.transitions()
          .all()
          .filter(transition -> transition.command().isEmpty())
          .filter(transition -> !workflow.tasks().containsKey(transition.target()))
          .forEach(unknown::add);
    }
    var names = namesOf(workflow);
    return unknown.stream().map(transition -> unknownTask(transition, names)).toList();
  }

  private static Issue unknownTask(Transition transition, List<String> names) {
    return Issue.error(
        "unknown-task",
        transition.span(),
        "Task '%s' not found.".formatted(transition.target()),
        Spelling.closest(transition.target(), names)
            .map("Did you mean '%s'?"::formatted)
            .orElse("Add a task of that name, or lead to another one."));
  }

  private static List<String> namesOf(WorkflowModel workflow) {
    var names = new ArrayList<>(workflow.tasks().keySet());
    Stream.of(EngineCommand.values()).map(EngineCommand::word).forEach(names::add);
    return names;
  }
}
