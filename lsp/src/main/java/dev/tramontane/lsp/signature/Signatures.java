package dev.tramontane.lsp.signature;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.lsp.document.ExpressionFragment;
import dev.tramontane.lsp.document.OpenDocument;
import java.util.Optional;
import org.eclipse.lsp4j.SignatureHelp;

/** The signatures of what is being called at a place. */
public final class Signatures {

  private final CallCatalog catalog;

  public Signatures(CallCatalog catalog) {
    this.catalog = catalog;
  }

  public Optional<SignatureHelp> at(OpenDocument document, int offset) {
    var fragment = ExpressionFragment.at(document.text(), offset);
    return fragment.isPresent()
        ? OpenCall.in(fragment.get().typed())
            .flatMap(call ->
                fragment.get().isYaql()
                    ? FunctionSignatures.ofYaql(call)
                    : FunctionSignatures.ofJinja(call))
        : InputSignatures.at(document, offset, catalog);
  }
}
