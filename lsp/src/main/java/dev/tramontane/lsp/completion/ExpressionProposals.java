package dev.tramontane.lsp.completion;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.Field;
import dev.tramontane.lsp.catalog.ExpressionFunction;
import dev.tramontane.lsp.catalog.ExpressionFunctions;
import dev.tramontane.lsp.document.ExpressionFragment;
import dev.tramontane.lsp.document.ExpressionPlace;
import dev.tramontane.lsp.document.Variables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes what may be written inside an expression. */
final class ExpressionProposals {

  /** Variables up to which all are typed while somebody types; hover tells the type of any. */
  private static final int MOST_TYPED = 200;

  private ExpressionProposals() {}

  static Stream<Proposal> in(ExpressionFragment fragment, CompletionContext context) {
    if (fragment.isAtTaskName()) {
      return tasks(context);
    }
    var place = ExpressionPlace.at(context.document(), context.offset());
    var members = place.flatMap(ExpressionProposals::members);
    if (fragment.isAtKey() || fragment.isAtVariable()) {
      return members.orElseGet(() -> variables(context, place, ""));
    }
    if (fragment.isAtMember()) {
      return Stream.concat(members.orElse(Stream.empty()), functions(fragment));
    }
    return Stream.concat(
        variables(context, place, fragment.isYaql() ? "$." : "_."), functions(fragment));
  }

  /** The keys of what stands before the cursor; empty if these are the variables. */
  private static Optional<Stream<Proposal>> members(ExpressionPlace place) {
    return place
        .owner()
        .filter(owner -> !owner.isUnknown() && !place.isRoot(owner))
        .map(owner -> place.membersOf(owner).entrySet().stream().map(ExpressionProposals::member));
  }

  private static Proposal member(Map.Entry<String, Field> member) {
    return new Proposal(
        member.getKey(),
        member.getKey(),
        CompletionItemKind.Field,
        member.getValue().type().text(),
        member.getValue().isRequired() ? "" : "May be absent.",
        0);
  }

  /** Those that can be seen here first, then those that are known elsewhere in the workflow. */
  private static Stream<Proposal> variables(
      CompletionContext context, Optional<ExpressionPlace> place, String root) {
    var visible = place.map(ExpressionPlace::names).orElse(Set.of());
    var typed = visible.size() <= MOST_TYPED ? place : Optional.<ExpressionPlace>empty();
    return context.workflow().stream()
        .flatMap(workflow -> Variables.of(workflow, context.task()).entrySet().stream())
        .map(variable ->
            new Proposal(
                root + variable.getKey(),
                root + variable.getKey(),
                CompletionItemKind.Variable,
                detail(
                    typed.flatMap(here -> here.variable(variable.getKey())),
                    variable.getValue().getFirst()),
                documentation(variable.getValue()),
                visible.contains(variable.getKey()) ? 0 : 2));
  }

  private static String detail(Optional<Type> type, Variables.Source source) {
    return type.filter(known -> !known.isUnknown())
        .map(Type::text)
        .orElseGet(() -> source.description().replace("`", ""));
  }

  private static String documentation(List<Variables.Source> sources) {
    return sources.stream()
        .map(source -> "- " + source.description())
        .distinct()
        .collect(Collectors.joining("\n"));
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
