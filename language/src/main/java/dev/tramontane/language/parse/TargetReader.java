package dev.tramontane.language.parse;

import static dev.tramontane.language.model.EngineCommand.NOOP;

import dev.tramontane.issue.Span;
import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.syntax.MappingEntry;
import dev.tramontane.language.syntax.ScalarNode;
import dev.tramontane.language.syntax.SyntaxNode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one entry of an on-clause: a task or an engine command, perhaps with a condition. */
final class TargetReader {

  /** {@code fail(msg="...")}: the function form of a command. */
  private static final Pattern FUNCTION =
      Pattern.compile("([\\w.]+)\\((.*)\\)\\s*", Pattern.DOTALL);

  private final Reading reading;

  TargetReader(Reading reading) {
    this.reading = reading;
  }

  Optional<Transition> named(SyntaxNode node) {
    return reading.shapes().nonEmptyText(node).flatMap(text -> transition(text, null));
  }

  Optional<Transition> guarded(MappingEntry entry) {
    var target = reading.shapes().nonEmptyText(entry.key());
    var condition = condition(entry.value());
    return condition.isEmpty()
        ? target.flatMap(text -> transition(text, null))
        : target.flatMap(text -> transition(text, condition.get()));
  }

  private Optional<String> condition(SyntaxNode node) {
    if (node instanceof ScalarNode scalar && ExpressionText.isWhole(scalar)) {
      reading.expressions().text(scalar);
      return Optional.of(scalar.text());
    }
    reading
        .shapes()
        .noAlternative(
            node,
            "Write the condition as one expression: '<% ... %>' or '{{ ... }}', nothing else.");
    return Optional.empty();
  }

  private Optional<Transition> transition(ScalarNode text, @Nullable String condition) {
    var parsed = shorthand(text.text());
    if (parsed.isEmpty()) {
      Invocations.reportNoCommand(reading.findings(), text);
      return Optional.empty();
    }
    var target = parsed.get();
    warnOfIgnored(text, target);
    return Optional.of(
        new Transition(
            target.command(), condition, target.parameters(), spanOf(text, target.command())));
  }

  /** Only the message of a command means anything. */
  private void warnOfIgnored(ScalarNode text, Shorthand target) {
    Invocations.warnOfIgnored(reading.findings(), text, target);
    boolean takesMessage =
        EngineCommand.of(target.command()).filter(command -> command != NOOP).isPresent();
    target.parameters().keySet().stream()
        .filter(name -> !takesMessage || !name.equals("msg"))
        .findFirst()
        .ifPresent(name ->
            reading
                .findings()
                .warning(
                    "parameter-ignored",
                    text.span(),
                    "The parameter '%s' of the transition to '%s' has no effect."
                        .formatted(name, target.command()),
                    "Only 'fail', 'succeed' and 'pause' take a parameter, and that is 'msg'."));
  }

  private static Optional<Shorthand> shorthand(String text) {
    var function = FUNCTION.matcher(text);
    if (function.matches()) {
      var parameters = InlineParameters.in(text, function.end(1));
      return Optional.of(
          new Shorthand(
              function.group(1),
              parameters.values(),
              parameters.nameStarts(),
              parameters.ignored()));
    }
    return Shorthand.parse(text);
  }

  private static Span spanOf(ScalarNode text, String command) {
    return text.part(0, command.length());
  }
}
