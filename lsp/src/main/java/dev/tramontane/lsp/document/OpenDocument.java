package dev.tramontane.lsp.document;

import dev.tramontane.issue.LineIndex;
import dev.tramontane.language.document.DefinitionReader;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/** One version of an open text. Immutable; it is read when first asked for and only once. */
public final class OpenDocument {

  private final String uri;
  private final int version;
  private final String text;
  private final DefinitionReader reader;
  private final Supplier<LineIndex> lines;
  private final Supplier<Analysis> analysis;
  private final Supplier<DocumentTypes> types;

  OpenDocument(String uri, int version, String text, DefinitionReader reader) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.reader = reader;
    this.lines = Once.of(() -> new LineIndex(text));
    this.analysis = Once.of(() -> Analysis.of(text, reader));
    this.types = Once.of(() -> new DocumentTypes(analysis().definition()));
  }

  public String uri() {
    return uri;
  }

  public int version() {
    return version;
  }

  public String text() {
    return text;
  }

  public LineIndex lines() {
    return lines.get();
  }

  public Analysis analysis() {
    return analysis.get();
  }

  public DocumentTypes types() {
    return types.get();
  }

  /** The next version, with changes applied in order, as an editor sends them. */
  OpenDocument changed(int nextVersion, List<TextDocumentContentChangeEvent> changes) {
    var changed = text;
    for (var change : changes) {
      changed = apply(changed, change);
    }
    return new OpenDocument(uri, nextVersion, changed, reader);
  }

  private static String apply(String text, TextDocumentContentChangeEvent change) {
    var range = change.getRange();
    if (range == null) {
      return change.getText();
    }
    var lines = new LineIndex(text);
    int start = Ranges.offset(lines, range.getStart());
    int end = Math.max(start, Ranges.offset(lines, range.getEnd()));
    return text.substring(0, start) + change.getText() + text.substring(end);
  }
}
