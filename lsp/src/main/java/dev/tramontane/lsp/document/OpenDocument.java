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
  private final Reading reading;
  private final Supplier<LineIndex> lines;
  private final Supplier<DocumentTypes> types;

  OpenDocument(String uri, int version, String text, DefinitionReader reader) {
    this(uri, version, text, Reading.of(text, reader));
  }

  private OpenDocument(String uri, int version, String text, Reading reading) {
    this.uri = uri;
    this.version = version;
    this.text = text;
    this.reading = reading;
    this.lines = Once.of(() -> new LineIndex(text));
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
    return reading.analysis();
  }

  public DocumentTypes types() {
    return types.get();
  }

  /** The next version, with changes applied in order, as an editor sends them. */
  OpenDocument changed(int nextVersion, List<TextDocumentContentChangeEvent> changes) {
    var changed = text;
    var next = reading;
    for (var change : changes) {
      var edit = Ranges.edit(changed, change);
      changed = edit.applyTo(changed);
      next = next.edited(edit, changed);
    }
    return new OpenDocument(uri, nextVersion, changed, next);
  }
}
