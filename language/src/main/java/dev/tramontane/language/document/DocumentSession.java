package dev.tramontane.language.document;

import dev.tramontane.language.syntax.SyntaxTree;

/**
 * A document that is read again after each edit. What comes out is always what a full reading of
 * the text gives; an edit inside of one task reads that task alone and keeps the rest. Immutable,
 * and safe for many threads.
 */
public final class DocumentSession {

  private final DefinitionReader reader;
  private final DocumentReading reading;
  private final DefinitionDocument document;

  private DocumentSession(DefinitionReader reader, DocumentReading reading) {
    this.reader = reader;
    this.reading = reading;
    this.document = reading.document();
  }

  /** Reads a text as the kind of document that it seems to be. */
  public static DocumentSession open(String text, DefinitionReader reader) {
    return new DocumentSession(reader, reader.readParts(text));
  }

  /**
   * The session after an edit.
   *
   * @throws IndexOutOfBoundsException if the edit reaches beyond the text
   */
  public DocumentSession edited(TextEdit edit) {
    var text = edit.applyTo(reading.text());
    return TaskEdit.of(reading, edit, text, reader.expressions())
        .map(changed -> new DocumentSession(reader, changed))
        .orElseGet(() -> open(text, reader));
  }

  public String text() {
    return reading.text();
  }

  public SyntaxTree tree() {
    return reading.tree();
  }

  public DefinitionDocument document() {
    return document;
  }
}
