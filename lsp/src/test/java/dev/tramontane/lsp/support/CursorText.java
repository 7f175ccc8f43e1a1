package dev.tramontane.lsp.support;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.parse.ExpressionChecker;
import dev.tramontane.lsp.document.Documents;
import dev.tramontane.lsp.document.OpenDocument;
import org.eclipse.lsp4j.TextDocumentItem;

/** A text in which {@code |} marks the cursor. */
public record CursorText(OpenDocument document, int offset) {

  public static CursorText of(String marked) {
    int offset = marked.indexOf('|');
    if (offset < 0) {
      throw new IllegalArgumentException("Expected a text with a | for the cursor, but found none");
    }
    return new CursorText(
        document(marked.substring(0, offset) + marked.substring(offset + 1)), offset);
  }

  public static OpenDocument document(String text) {
    return new Documents(new DefinitionReader(ExpressionChecker.NONE))
        .open(new TextDocumentItem("file:///flow.yaml", "yaml", 1, text));
  }
}
