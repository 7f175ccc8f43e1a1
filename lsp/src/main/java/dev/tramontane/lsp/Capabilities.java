package dev.tramontane.lsp;

import dev.tramontane.lsp.token.Tokens;
import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;

/** What this server can do, as it tells the client. */
final class Capabilities {

  private Capabilities() {}

  static ServerCapabilities ofServer() {
    var capabilities = new ServerCapabilities();
    capabilities.setTextDocumentSync(TextDocumentSyncKind.Incremental);
    capabilities.setCompletionProvider(
        new CompletionOptions(false, List.of(".", "$", "_", "(", ":", "-")));
    capabilities.setHoverProvider(true);
    capabilities.setSignatureHelpProvider(new SignatureHelpOptions(List.of("(", ",", "=", " ")));
    capabilities.setInlayHintProvider(true);
    capabilities.setDocumentSymbolProvider(true);
    capabilities.setDefinitionProvider(true);
    capabilities.setReferencesProvider(true);
    capabilities.setDocumentHighlightProvider(true);
    capabilities.setRenameProvider(new RenameOptions(true));
    capabilities.setFoldingRangeProvider(true);
    capabilities.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix)));
    capabilities.setSemanticTokensProvider(
        new SemanticTokensWithRegistrationOptions(Tokens.legend(), true));
    return capabilities;
  }
}
