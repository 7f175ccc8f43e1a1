package dev.tramontane.ui.editor;

import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import java.util.OptionalLong;

/**
 * A definition text as it was loaded or saved.
 *
 * @param name name of the workflow, workbook or action; empty if it was never saved
 * @param version the version that was seen; empty if it was never saved
 * @param isShared whether the text holds further workflows beside the named one
 * @param sourceHash hash of the whole text that was seen, for workflows; else empty
 */
record StoredText(
    Kind kind,
    String name,
    String namespace,
    String text,
    OptionalLong version,
    boolean isShared,
    String sourceHash) {

  StoredText(Kind kind, String name, String namespace, String text, OptionalLong version) {
    this(kind, name, namespace, text, version, false, "");
  }

  /** This definition as one of several in a text. */
  StoredText sharing(String wholeText) {
    return new StoredText(kind, name, namespace, wholeText, version, true, sourceHash);
  }

  static StoredText fresh(Kind kind, String text) {
    return new StoredText(kind, "", "", text, OptionalLong.empty());
  }

  /** A text that was never saved, as another kind of definition. */
  StoredText as(Kind other) {
    return fresh(other, text);
  }

  boolean isNew() {
    return version.isEmpty();
  }
}
