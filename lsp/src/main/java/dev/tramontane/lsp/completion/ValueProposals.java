package dev.tramontane.lsp.completion;

import dev.tramontane.language.call.Callable;
import dev.tramontane.language.model.EngineCommand;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes values: names of actions, workflows and tasks, and the words that some keys take. */
final class ValueProposals {

  private ValueProposals() {}

  static Stream<Proposal> in(CompletionContext context) {
    var place = context.place();
    boolean mayHoldValue = place.cursor().inValue() || place.cursor().inItem();
    if (!mayHoldValue || place.inside().isEmpty()) {
      return Stream.empty();
    }
    return switch (place.inside().getLast()) {
      case "action", "base" -> calls(context.calls().actions(), CompletionItemKind.Function);
      case "workflow" -> calls(context.calls().workflows(), CompletionItemKind.Module);
      case "on-success", "on-error", "on-complete", "on-skip", "next" ->
          Stream.concat(tasks(context), commands());
      case "requires" -> tasks(context);
      case "join" -> words("all", "one");
      case "type" -> words("direct", "reverse");
      case "version" -> words("'2.0'");
      case "pause-before", "keep-result", "safe-rerun" -> words("true", "false");
      default -> Stream.empty();
    };
  }

  private static Stream<Proposal> calls(List<Callable> callables, CompletionItemKind kind) {
    return callables.stream()
        .map(callable ->
            new Proposal(
                callable.name(),
                callable.name(),
                kind,
                callable.signature(),
                callable.documentation(),
                1));
  }

  private static Stream<Proposal> tasks(CompletionContext context) {
    var self = context.place().task().orElse("");
    return context.workflow().stream()
        .flatMap(workflow -> workflow.tasks().keySet().stream())
        .filter(name -> !name.equals(self))
        .map(name -> Proposal.word(name, CompletionItemKind.Event, "task"));
  }

  private static Stream<Proposal> commands() {
    return Stream.of(EngineCommand.values())
        .map(command ->
            new Proposal(
                command.word(),
                command.word(),
                CompletionItemKind.Keyword,
                "engine command",
                "",
                2));
  }

  private static Stream<Proposal> words(String... words) {
    return Stream.of(words).map(word -> Proposal.word(word, CompletionItemKind.Value, ""));
  }
}
