package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.reference.PlacedReference;
import dev.tramontane.language.reference.Reference.Kind;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Warns of functions that no expression can call, and of tasks that {@code task()} cannot find. */
final class NameCheck {

  private NameCheck() {}

  static List<Issue> functions(List<PlacedReference> references) {
    return references.stream().flatMap(reference -> function(reference).stream()).toList();
  }

  static List<Issue> tasks(WorkflowModel workflow, List<PlacedReference> references) {
    return references.stream()
        .flatMap(reference -> task(workflow.tasks().keySet(), reference).stream())
        .toList();
  }

  private static Optional<Issue> function(PlacedReference use) {
    return switch (use.kind()) {
      case YAQL_FUNCTION -> yaqlFunction(use);
      case YAQL_METHOD -> yaqlMethod(use);
      case JINJA_FUNCTION -> unknown(use, "function", ExpressionNames.JINJA_FUNCTIONS);
      case JINJA_FILTER ->
          ExpressionNames.JINJA_FUNCTIONS.contains(use.name())
              ? Optional.empty()
              : unknown(use, "filter", ExpressionNames.JINJA_FILTERS);
      case JINJA_TEST -> unknown(use, "test", ExpressionNames.JINJA_TESTS);
      case VARIABLE, NAME, TASK -> Optional.empty();
    };
  }

  private static Optional<Issue> yaqlFunction(PlacedReference use) {
    var name = use.name();
    if (!ExpressionNames.YAQL_FUNCTIONS.contains(name)
        && ExpressionNames.YAQL_METHODS.contains(name)) {
      return Optional.of(
          issue(
              use,
              "The YAQL function '%s' cannot be called without a receiver.".formatted(name),
              "Write 'x.%s(...)' instead of '%s(x, ...)'.".formatted(name, name)));
    }
    return unknown(use, "function", ExpressionNames.YAQL_FUNCTIONS);
  }

  private static Optional<Issue> yaqlMethod(PlacedReference use) {
    var name = use.name();
    if (!ExpressionNames.YAQL_METHODS.contains(name)
        && ExpressionNames.YAQL_FUNCTIONS.contains(name)) {
      return Optional.of(
          issue(
              use,
              "The YAQL function '%s' cannot be called with a receiver.".formatted(name),
              "Write '%s(x, ...)' instead of 'x.%s(...)'.".formatted(name, name)));
    }
    return unknown(use, "function", ExpressionNames.YAQL_METHODS);
  }

  private static Optional<Issue> unknown(PlacedReference use, String what, Set<String> known) {
    if (known.contains(use.name())) {
      return Optional.empty();
    }
    return Optional.of(
        issue(
            use,
            "There is no %s '%s'; the expression fails when it is evaluated."
                .formatted(what, use.name()),
            Spelling.closest(use.name(), known)
                .map("Did you mean '%s'?"::formatted)
                .orElse("Check the name; the manual lists every function, filter and test.")));
  }

  private static Issue issue(PlacedReference use, String message, String remedy) {
    return Issue.warning("unknown-function", use.span(), message, remedy);
  }

  private static Optional<Issue> task(Set<String> tasks, PlacedReference use) {
    return Stream.of(use)
        .filter(reference -> reference.kind() == Kind.TASK)
        .filter(reference -> !tasks.contains(reference.name()))
        .map(reference -> unknownTask(tasks, reference))
        .findFirst();
  }

  private static Issue unknownTask(Set<String> tasks, PlacedReference use) {
    return Issue.warning(
        "unknown-task-in-expression",
        use.span(),
        "The workflow has no task '%s': task() gives null here.".formatted(use.name()),
        Spelling.closest(use.name(), tasks)
            .map("Did you mean '%s'?"::formatted)
            .orElse("Name a task of this workflow; it cannot see those of other workflows."));
  }
}
