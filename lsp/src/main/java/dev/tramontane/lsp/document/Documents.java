package dev.tramontane.lsp.document;

import dev.tramontane.language.document.DefinitionReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.TextDocumentItem;

/** The texts that the editor has open, by URI. Safe for many threads. */
public final class Documents {

  private final Map<String, OpenDocument> open = new ConcurrentHashMap<>();
  private final DefinitionReader reader;

  public Documents(DefinitionReader reader) {
    this.reader = reader;
  }

  public OpenDocument open(TextDocumentItem item) {
    var document = new OpenDocument(item.getUri(), item.getVersion(), item.getText(), reader);
    open.put(item.getUri(), document);
    return document;
  }

  /** The changed document; empty if it is not open. */
  public Optional<OpenDocument> change(DidChangeTextDocumentParams change) {
    var identifier = change.getTextDocument();
    return Optional.ofNullable(
        open.computeIfPresent(
            identifier.getUri(),
            (_, document) ->
                document.changed(identifier.getVersion(), change.getContentChanges())));
  }

  public List<OpenDocument> all() {
    return List.copyOf(open.values());
  }

  public void close(String uri) {
    open.remove(uri);
  }

  public Optional<OpenDocument> find(String uri) {
    return Optional.ofNullable(open.get(uri));
  }
}
