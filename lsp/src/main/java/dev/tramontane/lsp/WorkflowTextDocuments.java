package dev.tramontane.lsp;

import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.lsp.codeaction.QuickFixes;
import dev.tramontane.lsp.completion.Completions;
import dev.tramontane.lsp.diagnostic.DiagnosticPublisher;
import dev.tramontane.lsp.diagnostic.Diagnostics;
import dev.tramontane.lsp.document.Documents;
import dev.tramontane.lsp.document.OpenDocument;
import dev.tramontane.lsp.document.Ranges;
import dev.tramontane.lsp.folding.Folding;
import dev.tramontane.lsp.hover.Hovers;
import dev.tramontane.lsp.inlay.InlayHints;
import dev.tramontane.lsp.navigation.Navigation;
import dev.tramontane.lsp.navigation.Renaming;
import dev.tramontane.lsp.signature.Signatures;
import dev.tramontane.lsp.symbol.Symbols;
import dev.tramontane.lsp.token.Tokens;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/**
 * The text document side of the protocol: finds the text that is meant and hands it to the feature.
 * Requests run beside one another and can be cancelled.
 */
final class WorkflowTextDocuments implements TextDocumentService {

  private final Documents documents;
  private final DiagnosticPublisher publisher;
  private final Completions completions;
  private final Hovers hovers;
  private final Signatures signatures;
  private final QuickFixes quickFixes;

  WorkflowTextDocuments(
      Documents documents,
      DiagnosticPublisher publisher,
      Diagnostics diagnostics,
      CallCatalog catalog) {
    this.documents = documents;
    this.publisher = publisher;
    this.completions = new Completions(catalog);
    this.hovers = new Hovers(catalog);
    this.signatures = new Signatures(catalog);
    this.quickFixes = new QuickFixes(diagnostics);
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams opened) {
    publisher.changed(documents.open(opened.getTextDocument()));
  }

  @Override
  public void didChange(DidChangeTextDocumentParams change) {
    documents.change(change).ifPresent(publisher::changed);
  }

  @Override
  public void didClose(DidCloseTextDocumentParams closed) {
    documents.close(closed.getTextDocument().getUri());
    publisher.closed(closed.getTextDocument().getUri());
  }

  @Override
  public void didSave(DidSaveTextDocumentParams saved) {
    // what is saved has been sent as a change before
  }

  @Override
  public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(
      CompletionParams request) {
    return at(
            request,
            List.<CompletionItem>of(),
            cursor -> completions.at(cursor.document(), cursor.offset()))
        .thenApply(Either::forLeft);
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol answers null where there is nothing
  public CompletableFuture<Hover> hover(HoverParams request) {
    return at(request, null, cursor -> hovers.at(cursor.document(), cursor.offset()).orElse(null));
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol answers null where there is nothing
  public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams request) {
    return at(
        request, null, cursor -> signatures.at(cursor.document(), cursor.offset()).orElse(null));
  }

  @Override
  public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams request) {
    return of(
        request.getTextDocument(),
        List.<InlayHint>of(),
        document -> InlayHints.in(document, request.getRange()));
  }

  @Override
  public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
      DocumentSymbolParams request) {
    return of(request.getTextDocument(), List.<DocumentSymbol>of(), Symbols::of)
        .thenApply(symbols -> symbols.stream().map(WorkflowTextDocuments::right).toList());
  }

  private static Either<SymbolInformation, DocumentSymbol> right(DocumentSymbol symbol) {
    return Either.forRight(symbol);
  }

  @Override
  public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>>
      definition(DefinitionParams request) {
    return at(
            request,
            List.<Location>of(),
            cursor -> Navigation.definition(cursor.document(), cursor.offset()))
        .thenApply(Either::forLeft);
  }

  @Override
  public CompletableFuture<List<? extends Location>> references(ReferenceParams request) {
    boolean withDeclaration = request.getContext().isIncludeDeclaration();
    return at(
        request,
        List.<Location>of(),
        cursor -> Navigation.references(cursor.document(), cursor.offset(), withDeclaration));
  }

  @Override
  public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(
      DocumentHighlightParams request) {
    return at(
        request,
        List.<DocumentHighlight>of(),
        cursor -> Navigation.highlights(cursor.document(), cursor.offset()));
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol answers null where there is nothing
  public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>>
      prepareRename(PrepareRenameParams request) {
    return at(
        request,
        null,
        cursor ->
            Renaming.prepare(cursor.document(), cursor.offset())
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forFirst)
                .orElse(null));
  }

  @Override
  @SuppressWarnings("NullAway") // the protocol answers null where there is nothing
  public CompletableFuture<WorkspaceEdit> rename(RenameParams request) {
    return at(request, null, cursor -> rename(cursor, request.getNewName()));
  }

  private static @Nullable WorkspaceEdit rename(Cursor cursor, String newName) {
    var objection = Renaming.objection(cursor.document(), cursor.offset(), newName);
    if (objection.isPresent()) {
      throw new ResponseErrorException(
          new ResponseError(ResponseErrorCode.RequestFailed, objection.get(), null));
    }
    return Renaming.rename(cursor.document(), cursor.offset(), newName).orElse(null);
  }

  @Override
  public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams request) {
    return of(request.getTextDocument(), List.of(), Folding::of);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams request) {
    return of(
        request.getTextDocument(),
        List.of(),
        document ->
            quickFixes.in(document, request.getRange()).stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
  }

  @Override
  public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams request) {
    return of(request.getTextDocument(), new SemanticTokens(List.of()), Tokens::of);
  }

  /** A place in an open text. */
  private record Cursor(OpenDocument document, int offset) {}

  private <T extends @Nullable Object> CompletableFuture<T> at(
      TextDocumentPositionParams request, T nothing, Function<Cursor, T> feature) {
    return of(
        request.getTextDocument(),
        nothing,
        document ->
            feature.apply(
                new Cursor(document, Ranges.offset(document.lines(), request.getPosition()))));
  }

  private <T extends @Nullable Object> CompletableFuture<T> of(
      TextDocumentIdentifier text, T nothing, Function<OpenDocument, T> feature) {
    return CompletableFutures.computeAsync(cancelled -> {
      cancelled.checkCanceled();
      var document = documents.find(text.getUri());
      return document.isPresent() ? feature.apply(document.get()) : nothing;
    });
  }
}
