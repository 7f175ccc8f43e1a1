package dev.tramontane.lsp.completion;

import dev.tramontane.language.call.Parameter;
import dev.tramontane.language.model.TaskInput;
import dev.tramontane.language.model.TaskModel;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes, inside a task's {@code input}, what the called action or workflow takes. */
final class ParameterProposals {

  private ParameterProposals() {}

  static Stream<Proposal> in(CompletionContext context) {
    var place = context.place();
    if (place.cursor().inValue() || place.inside().size() != 1 || !place.isInside("input")) {
      return Stream.empty();
    }
    return context.task().stream().flatMap(task -> parameters(task, context));
  }

  private static Stream<Proposal> parameters(TaskModel task, CompletionContext context) {
    var given = given(task);
    return context.calls().find(task.invocation()).stream()
        .flatMap(callable -> callable.parameters().stream())
        .filter(parameter -> !given.contains(parameter.name()))
        .map(ParameterProposals::proposal);
  }

  private static Set<String> given(TaskModel task) {
    return switch (task.input()) {
      case TaskInput.NamedInput named -> named.parameters().keySet();
      case TaskInput.WholeInput _ -> Set.of();
    };
  }

  private static Proposal proposal(Parameter parameter) {
    return new Proposal(
        parameter.name(),
        parameter.name() + ": ",
        CompletionItemKind.Field,
        parameter.isRequired() ? "required" : "default: " + parameter.defaultText(),
        "",
        parameter.isRequired() ? 0 : 1);
  }
}
