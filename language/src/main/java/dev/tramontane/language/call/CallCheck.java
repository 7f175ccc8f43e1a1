package dev.tramontane.language.call;

import dev.tramontane.issue.Issue;
import dev.tramontane.issue.Span;
import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.model.ActionModel;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.TaskInput;
import dev.tramontane.language.model.TaskModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the calls of a text with a catalog: names that nothing stands behind, and input that
 * does not fit what the catalog holds. Calls of standard actions and of the text's own parts are
 * judged where the text is read, without a catalog. Mistral finds all of this only when the task
 * runs, so all are warnings. A name or an input that is an expression is not judged.
 */
public final class CallCheck {

  private final DefinitionDocument document;
  private final Calls calls;
  private final CallIssues issues;
  private final boolean isWhole;

  private CallCheck(DefinitionDocument document, CallCatalog catalog) {
    this.document = document;
    this.calls = new Calls(document, catalog);
    this.issues = new CallIssues(calls);
    this.isWhole =
        document.issues().stream().noneMatch(issue -> issue.code().equals("yaml-syntax"));
  }

  /** The warnings, those about ad-hoc actions first. */
  public static List<Issue> check(DefinitionDocument document, CallCatalog catalog) {
    return new CallCheck(document, catalog).check();
  }

  private List<Issue> check() {
    var ofTasks =
        document.workflows().stream()
            .flatMap(workflow -> workflow.tasks().values().stream())
            .flatMap(this::task);
    return Stream.concat(document.actions().stream().flatMap(this::base), ofTasks).toList();
  }

  private Stream<Issue> base(ActionModel action) {
    if (calls.isBaseMissing(action)) {
      return Stream.of(issues.unknownBase(action));
    }
    var given = action.baseInput().keySet();
    return calls.storedBase(action).filter(_ -> isWhole).stream()
        .flatMap(base ->
            Stream.concat(
                missing(base, given).map(names -> issues.missingBaseInput(action, names)),
                unknown(base, given)
                    .map(name -> issues.unknownInput(action.baseSpan(), base, name))));
  }

  private Stream<Issue> task(TaskModel task) {
    var invocation = task.invocation();
    if (isExpression(invocation.name())) {
      return Stream.empty();
    }
    if (calls.isMissing(invocation)) {
      return Stream.of(issues.unknownName(invocation));
    }
    return calls.stored(invocation).filter(_ -> isWhole).stream()
        .flatMap(callable -> input(task, callable));
  }

  private Stream<Issue> input(TaskModel task, Callable callable) {
    return switch (task.input()) {
      case TaskInput.WholeInput _ -> Stream.empty();
      case TaskInput.NamedInput(var given) ->
          Stream.concat(
              missing(callable, given.keySet())
                  .map(names -> issues.missingInput(task.invocation(), names)),
              unknownOf(task.invocation(), callable, given.keySet())
                  .map(name -> issues.unknownInput(place(task, name), callable, name)));
    };
  }

  private static Span place(TaskModel task, String input) {
    return task.inputSpans().getOrDefault(input, task.invocation().span());
  }

  /** What a nested workflow does not declare becomes a parameter of its run. */
  private static Stream<String> unknownOf(
      Invocation invocation, Callable callable, Set<String> given) {
    return switch (invocation) {
      case Invocation.ActionInvocation _ -> unknown(callable, given);
      case Invocation.WorkflowInvocation _ -> Stream.empty();
    };
  }

  private static Stream<String> unknown(Callable callable, Set<String> given) {
    return given.stream()
        .filter(
            name -> callable.parameters().stream().noneMatch(known -> known.name().equals(name)));
  }

  /** The required inputs that are not given, as one list; nothing if all are. */
  private static Stream<List<String>> missing(Callable callable, Set<String> given) {
    var names =
        callable.parameters().stream()
            .filter(Parameter::isRequired)
            .map(Parameter::name)
            .filter(name -> !given.contains(name))
            .toList();
    return names.isEmpty() ? Stream.empty() : Stream.of(names);
  }

  private static boolean isExpression(String text) {
    return Stream.of("<%", "{{", "{%").anyMatch(text::contains);
  }
}
