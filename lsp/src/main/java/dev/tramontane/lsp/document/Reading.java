package dev.tramontane.lsp.document;

import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.document.DocumentSession;
import dev.tramontane.language.document.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one version of a text: made from that of an earlier version and the edits since,
 * where one has been made. Safe for many threads.
 */
final class Reading {

  /** With more edits than this, a full reading is no slower. */
  private static final int MOST_EDITS = 16;

  private final String text;
  private final DefinitionReader reader;
  private final Optional<DocumentSession> base;
  private final List<TextEdit> edits;
  private @Nullable DocumentSession session;
  private @Nullable Analysis analysis;

  private Reading(
      String text, DefinitionReader reader, Optional<DocumentSession> base, List<TextEdit> edits) {
    this.text = text;
    this.reader = reader;
    this.base = base;
    this.edits = List.copyOf(edits);
  }

  static Reading of(String text, DefinitionReader reader) {
    return new Reading(text, reader, Optional.empty(), List.of());
  }

  /**
   * The reading after an edit; nothing is read yet.
   *
   * @param changed the text after it
   */
  synchronized Reading edited(TextEdit edit, String changed) {
    if (session != null) {
      return new Reading(changed, reader, Optional.of(session), List.of(edit));
    }
    if (base.isEmpty() || edits.size() == MOST_EDITS) {
      return of(changed, reader);
    }
    var all = new ArrayList<>(edits);
    all.add(edit);
    return new Reading(changed, reader, base, all);
  }

  synchronized Analysis analysis() {
    if (analysis == null) {
      session = read();
      analysis = new Analysis(session.tree(), session.document());
    }
    return analysis;
  }

  private DocumentSession read() {
    if (base.isEmpty()) {
      return DocumentSession.open(text, reader);
    }
    var current = base.get();
    for (var edit : edits) {
      current = current.edited(edit);
    }
    return current;
  }
}
