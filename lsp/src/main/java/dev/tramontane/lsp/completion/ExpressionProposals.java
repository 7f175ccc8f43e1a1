package dev.tramontane.lsp.completion;

import dev.tramontane.lsp.catalog.ExpressionFunction;
import dev.tramontane.lsp.catalog.ExpressionFunctions;
import dev.tramontane.lsp.document.ExpressionFragment;
import dev.tramontane.lsp.document.Variables;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes what may be written inside an expression. */
final class ExpressionProposals {

  private ExpressionProposals() {}

  static Stream<Proposal> in(ExpressionFragment fragment, CompletionContext context) {
    if (fragment.isAtVariable()) {
      return variables(context, "");
    }
    if (fragment.isAtTaskName()) {
      return tasks(context);
    }
    if (fragment.isAtMember()) {
      return functions(fragment);
    }
    return Stream.concat(variables(context, fragment.isYaql() ? "$." : "_."), functions(fragment));
  }

  private static Stream<Proposal> variables(CompletionContext context, String root) {
    return context.workflow().stream()
        .flatMap(workflow -> Variables.of(workflow, context.task()).entrySet().stream())
        .map(variable ->
            new Proposal(
                root + variable.getKey(),
                root + variable.getKey(),
                CompletionItemKind.Variable,
                variable.getValue().getFirst().description().replace("`", ""),
                "",
                0));
  }

  private static Stream<Proposal> tasks(CompletionContext context) {
    return context.workflow().stream()
        .flatMap(workflow -> workflow.tasks().keySet().stream())
        .map(name -> Proposal.word(name, CompletionItemKind.Event, "task"));
  }

  private static Stream<Proposal> functions(ExpressionFragment fragment) {
    var functions =
        fragment.isYaql() ? ExpressionFunctions.ofYaql() : ExpressionFunctions.ofJinja();
    return functions.stream().map(ExpressionProposals::proposal);
  }

  private static Proposal proposal(ExpressionFunction function) {
    return new Proposal(
        function.name(),
        function.name() + "(",
        CompletionItemKind.Function,
        function.signature(),
        function.documentation(),
        1);
  }
}
