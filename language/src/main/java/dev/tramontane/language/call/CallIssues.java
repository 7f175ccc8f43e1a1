package dev.tramontane.language.call;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.vocabulary.Spelling;
import java.util.List;
import java.util.stream.Collectors;

/** The words of the warnings about calls. */
record CallIssues(Calls calls) {

  Issue unknownName(Invocation invocation) {
    return switch (invocation) {
      case Invocation.ActionInvocation action ->
          Issue.warning(
              "unknown-action",
              action.span(),
              "There is no action '%s'.".formatted(action.name()),
              remedy(action.name(), calls.actions(), "action"));
      case Invocation.WorkflowInvocation workflow ->
          Issue.warning(
              "unknown-workflow",
              workflow.span(),
              "There is no workflow '%s'.".formatted(workflow.name()),
              remedy(workflow.name(), calls.workflows(), "workflow"));
    };
  }

  Issue unknownBase(ActionModel action) {
    return Issue.warning(
        "unknown-action",
        action.baseSpan(),
        "There is no action '%s'.".formatted(action.base()),
        remedy(action.base(), calls.actions(), "action"));
  }

  Issue missingInput(Invocation invocation, List<String> names) {
    return switch (invocation) {
      case Invocation.ActionInvocation action ->
          missing("missing-action-input", "action", action.name(), action.span(), names, "input");
      case Invocation.WorkflowInvocation flow ->
          missing("missing-workflow-input", "workflow", flow.name(), flow.span(), names, "input");
    };
  }

  Issue missingBaseInput(ActionModel action, List<String> names) {
    return missing(
        "missing-action-input", "action", action.base(), action.baseSpan(), names, "base-input");
  }

  private static Issue missing(
      String code, String kind, String name, Span span, List<String> names, String key) {
    return Issue.warning(
        code,
        span,
        "The %s '%s' requires %s, which is not given.".formatted(kind, name, quoted(names)),
        "Add %s under '%s:'.".formatted(quoted(names), key));
  }

  Issue unknownInput(Span span, Callable callable, String name) {
    return Issue.warning(
        "unknown-action-input",
        span,
        "The action '%s' has no input '%s'; the call fails.".formatted(callable.name(), name),
        remedy(name, callable));
  }

  private static String remedy(String name, List<Callable> known, String kind) {
    return Spelling.closest(name, known.stream().map(Callable::name).toList())
        .map("Did you mean '%s'?"::formatted)
        .orElse("Correct the name, or save the %s before this runs.".formatted(kind));
  }

  private static String remedy(String name, Callable callable) {
    var taken = callable.parameters().stream().map(Parameter::name).toList();
    if (taken.isEmpty()) {
      return "Remove it: '%s' takes nothing.".formatted(callable.name());
    }
    return Spelling.closest(name, taken)
        .map("Did you mean '%s'?"::formatted)
        .orElse("Remove it, or use one of: %s.".formatted(String.join(", ", taken)));
  }

  private static String quoted(List<String> names) {
    return names.stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
  }
}
