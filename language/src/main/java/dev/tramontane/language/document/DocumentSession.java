package dev.tramontane.language.document;

import dev.tramontane.language.syntax.SyntaxTree;
import java.util.Optional;

/**
 * A document that is read again after each edit. What comes out is always what a full reading of
 * the text gives; an edit inside of one task reads that task alone and keeps the rest. Immutable,
 * and safe for many threads.
 */
public final class DocumentSession {

  private final DefinitionReader reader;
  private final DocumentReading reading;
  private final DefinitionDocument document;
  private final Optional<DocumentReading> sound;

  private DocumentSession(
      DefinitionReader reader, DocumentReading reading, Optional<DocumentReading> sound) {
    this.reader = reader;
    this.reading = reading;
    this.document = reading.document();
    this.sound = reading.isSound() ? Optional.of(reading) : sound;
  }

  /** Reads a text as the kind of document that it seems to be. */
  public static DocumentSession open(String text, DefinitionReader reader) {
    return new DocumentSession(reader, reader.readParts(text), Optional.empty());
  }

  /**
   * The session after an edit.
   *
   * @throws IndexOutOfBoundsException if the edit reaches beyond the text
   */
  public DocumentSession edited(TextEdit edit) {
    var text = edit.applyTo(reading.text());
    return new DocumentSession(
        reader, changed(edit, text).orElseGet(() -> reader.readParts(text)), sound);
  }

  /**
   * Where YAML is broken in between, the edits since the last sound text count as one: mostly the
   * one that opens a quote and the one that closes it, in the same task.
   */
  private Optional<DocumentReading> changed(TextEdit edit, String text) {
    return sound.flatMap(last -> {
      var sinceThen = last == reading ? edit : TextEdit.between(last.text(), text);
      return TaskEdit.of(last, sinceThen, text, reader.expressions());
    });
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
