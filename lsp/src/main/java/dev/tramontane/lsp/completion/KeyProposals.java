package dev.tramontane.lsp.completion;

import dev.tramontane.language.model.TaskModel;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.language.vocabulary.DefinitionPart;
import dev.tramontane.language.vocabulary.Keyword;
import dev.tramontane.language.vocabulary.Keywords;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.lsp4j.CompletionItemKind;

/** Proposes the keys of the part in which the cursor stands, without those written already. */
final class KeyProposals {

  private KeyProposals() {}

  static Stream<Proposal> in(CompletionContext context) {
    var place = context.place();
    if (place.cursor().inValue() || place.cursor().inItem()) {
      return Stream.empty();
    }
    var type = context.workflow().map(WorkflowModel::type).orElse(WorkflowType.DIRECT);
    return place.part().stream()
        .flatMap(part -> keys(part).filter(keyword -> keyword.isKnownIn(type)))
        .filter(keyword -> !written(context).contains(keyword.name()))
        .map(KeyProposals::proposal);
  }

  private static Stream<Keyword> keys(DefinitionPart part) {
    return StreamSupport.stream(Keywords.of(part).spliterator(), false);
  }

  private static Set<String> written(CompletionContext context) {
    return context.place().inside().isEmpty()
        ? context.task().map(TaskModel::keySpans).map(spans -> spans.keySet()).orElse(Set.of())
        : Set.of();
  }

  private static Proposal proposal(Keyword keyword) {
    return new Proposal(
        keyword.name(),
        keyword.name() + (keyword.shape().startsWith("map") ? ":" : ": "),
        CompletionItemKind.Property,
        keyword.shape(),
        keyword.documentation(),
        0);
  }
}
