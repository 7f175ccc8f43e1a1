package dev.tramontane.language.check;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.TaskInput;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.vocabulary.ActionSignature;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Warns of calls that lack a required input or give one that does not exist. Only where the called
 * thing and all that is given are known; a nested workflow takes unknown input as parameters.
 */
final class CallCheck {

  private final Callables callables;

  CallCheck(Callables callables) {
    this.callables = callables;
  }

  List<Issue> check(TaskModel task) {
    return switch (task.input()) {
      case TaskInput.WholeInput _ -> List.of();
      case TaskInput.NamedInput(var given) -> check(task, given.keySet());
    };
  }

  private List<Issue> check(TaskModel task, Set<String> given) {
    var places = task.inputSpans();
    return switch (task.invocation()) {
      case Invocation.ActionInvocation(var name, var span) ->
          callables.action(name).stream()
              .flatMap(action ->
                  Stream.concat(
                      missing(action, given, span, "missing-action-input", "action"),
                      unknown(action, given, input -> places.getOrDefault(input, span))))
              .toList();
      case Invocation.WorkflowInvocation(var name, var span) ->
          callables.workflow(name).stream()
              .flatMap(
                  workflow -> missing(workflow, given, span, "missing-workflow-input", "workflow"))
              .toList();
    };
  }

  /** The call that an ad-hoc action makes of its base. */
  static List<Issue> check(ActionModel action) {
    return Callables.base(action.base()).stream()
        .flatMap(base ->
            Stream.concat(
                missing(
                    base,
                    action.baseInput().keySet(),
                    action.baseSpan(),
                    "missing-action-input",
                    "action"),
                unknown(base, action.baseInput().keySet(), _ -> action.baseSpan())))
        .toList();
  }

  private static Stream<Issue> missing(
      ActionSignature called, Set<String> given, Span place, String code, String what) {
    var missing = new ArrayList<>(called.required());
    missing.removeAll(given);
    if (missing.isEmpty()) {
      return Stream.empty();
    }
    return Stream.of(
        Issue.warning(
            code,
            place,
            "The %s '%s' requires %s, which is not given."
                .formatted(what, called.name(), list(missing)),
            "Add %s under 'input:', in an ad-hoc action under 'base-input:'."
                .formatted(list(missing))));
  }

  private static Stream<Issue> unknown(
      ActionSignature called, Set<String> given, Function<String, Span> place) {
    return given.stream()
        .filter(parameter -> !called.takes(parameter))
        .map(parameter ->
            Issue.warning(
                "unknown-action-input",
                place.apply(parameter),
                "The action '%s' has no input '%s'; the call fails."
                    .formatted(called.name(), parameter),
                remedy(called, parameter)));
  }

  private static String remedy(ActionSignature called, String parameter) {
    var known = Stream.concat(called.required().stream(), called.optional().stream()).toList();
    return Spelling.closest(parameter, known)
        .map("Did you mean '%s'?"::formatted)
        .orElse(
            known.isEmpty()
                ? "Remove it: the action takes no input."
                : "Use one of: %s.".formatted(String.join(", ", known)));
  }

  private static String list(List<String> names) {
    return String.join(", ", names.stream().map("'%s'"::formatted).toList());
  }
}
