package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.flow.VariableFlow;
import dev.tramontane.language.flow.VariableSource;
import dev.tramontane.language.flow.VariableSource.Published;
import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WithItems;
import java.util.List;
import java.util.Optional;

/** Warns of items that a variable of the branch hides (reference: language.md section 8). */
final class HiddenItemCheck {

  private HiddenItemCheck() {}

  static List<Issue> check(TaskModel task, VariableFlow flow) {
    return task.withItems().stream()
        .flatMap(items -> publisher(task, items, flow).map(by -> hidden(items, by)).stream())
        .toList();
  }

  private static Optional<String> publisher(TaskModel task, WithItems items, VariableFlow flow) {
    return flow.sourcesOf(items.variable(), new Viewpoint.Arrival(task.name())).stream()
        .flatMap(source -> travelling(source).stream())
        .findFirst();
  }

  private static Optional<String> travelling(VariableSource source) {
    return source instanceof Published published && !published.isGlobal()
        ? Optional.of(published.task().name())
        : Optional.empty();
  }

  private static Issue hidden(WithItems items, String publisher) {
    return Issue.warning(
        "item-hidden",
        items.span(),
        "The item '%s' is hidden by the variable of that name that task '%s' publishes."
            .formatted(items.variable(), publisher),
        "Rename the item or the variable.");
  }
}
