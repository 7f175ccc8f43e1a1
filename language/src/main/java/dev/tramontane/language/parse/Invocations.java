package dev.tramontane.language.parse;

import dev.tramontane.issue.Span;
import dev.tramontane.language.model.Invocation;
import dev.tramontane.language.model.Invocation.ActionInvocation;
import dev.tramontane.language.model.Invocation.WorkflowInvocation;
import dev.tramontane.language.syntax.MappingNode;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SyntaxNode;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads what a task or an ad-hoc action calls, inline parameters included. */
final class Invocations {

  static final String NOTHING = "std.noop";

  /**
   * A name with the inline parameters given to it.
   *
   * @param nameSpans the name of each inline parameter
   */
  record Call(Invocation invocation, FrozenMap inline, Map<String, Span> nameSpans) {}

  private final Reading reading;

  Invocations(Reading reading) {
    this.reading = reading;
  }

  /** The action or workflow of a task; {@code std.noop} where it names none. */
  Call ofTask(MappingNode task, Span taskName) {
    return task.get("workflow")
        .flatMap(node -> call(node, true))
        .or(() -> task.get("action").flatMap(node -> call(node, false)))
        .orElseGet(
            () -> new Call(new ActionInvocation(NOTHING, taskName), Values.emptyMap(), Map.of()));
  }

  /** The base of an ad-hoc action. */
  Optional<Call> ofAction(SyntaxNode base) {
    return call(base, false);
  }

  private Optional<Call> call(SyntaxNode node, boolean isWorkflow) {
    return reading.shapes().nonEmptyText(node).flatMap(text -> call(text, isWorkflow));
  }

  private Optional<Call> call(ScalarNode text, boolean isWorkflow) {
    reading.expressions().text(text);
    var parsed = Shorthand.parse(text.text());
    if (parsed.isEmpty()) {
      reportNoCommand(reading.findings(), text);
      return Optional.empty();
    }
    var shorthand = parsed.get();
    warnOfIgnored(reading.findings(), text, shorthand);
    var span = text.part(0, shorthand.command().length());
    var invocation =
        isWorkflow
            ? new WorkflowInvocation(shorthand.command(), span)
            : new ActionInvocation(shorthand.command(), span);
    return Optional.of(
        new Call(invocation, shorthand.parameters(), nameSpans(text, shorthand.nameStarts())));
  }

  private static Map<String, Span> nameSpans(ScalarNode text, Map<String, Integer> starts) {
    var spans = new LinkedHashMap<String, Span>();
    starts.forEach((name, start) -> spans.put(name, text.part(start, start + name.length())));
    return spans;
  }

  static void warnOfIgnored(Findings findings, ScalarNode text, Shorthand shorthand) {
    if (shorthand.ignored().isEmpty()) {
      return;
    }
    findings.warning(
        "inline-text-ignored",
        text.span(),
        "'%s' is not a parameter that can be read and has no effect."
            .formatted(shorthand.ignored()),
        "Quote the value: name=\"...\", or write it under 'input:'.");
  }

  static void reportNoCommand(Findings findings, ScalarNode text) {
    findings.error(
        "no-command",
        text.span(),
        "Invalid action/workflow task property: " + text.text(),
        "Begin with the name of an action or workflow.");
  }
}
