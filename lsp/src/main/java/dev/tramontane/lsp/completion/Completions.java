package dev.tramontane.lsp.completion;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.lsp.document.ExpressionFragment;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** All proposals at a place, best first. */
public final class Completions {

  private final CallCatalog catalog;

  public Completions(CallCatalog catalog) {
    this.catalog = catalog;
  }

  public List<CompletionItem> at(OpenDocument document, int offset) {
    var context = CompletionContext.of(document, offset, catalog);
    var fragment = ExpressionFragment.at(document.text(), offset);
    var word = fragment.map(ExpressionFragment::word).orElse(context.place().cursor().word());
    var range = Ranges.of(document.lines().span(offset - word.length(), offset));
    return fragment
        .map(inside -> ExpressionProposals.in(inside, context))
        .orElseGet(() -> ofDefinition(context))
        .filter(proposal -> matches(proposal.label(), word))
        .map(proposal -> item(proposal, range))
        .toList();
  }

  private static Stream<Proposal> ofDefinition(CompletionContext context) {
    return Stream.of(
            KeyProposals.in(context), ValueProposals.in(context), ParameterProposals.in(context))
        .flatMap(proposals -> proposals);
  }

  private static boolean matches(String label, String word) {
    return label.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
  }

  private static CompletionItem item(Proposal proposal, Range range) {
    var item = new CompletionItem(proposal.label());
    item.setKind(proposal.kind());
    item.setDetail(proposal.detail());
    item.setInsertTextFormat(InsertTextFormat.PlainText);
    item.setTextEdit(Either.forLeft(new TextEdit(range, proposal.insert())));
    item.setSortText(proposal.rank() + proposal.label());
    if (!proposal.documentation().isEmpty()) {
      item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, proposal.documentation()));
    }
    return item;
  }
}
