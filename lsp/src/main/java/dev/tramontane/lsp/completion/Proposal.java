package dev.tramontane.lsp.completion;

import org.eclipse.lsp4j.CompletionItemKind;

/**
 * One thing that may be written at the cursor.
 *
 * @param insert the text to write
 * @param detail a few words beside the label
 * @param documentation Markdown; empty if there is nothing to say
 * @param rank proposals of a lower rank come first
 */
record Proposal(
    String label,
    String insert,
    CompletionItemKind kind,
    String detail,
    String documentation,
    int rank) {

  static Proposal word(String word, CompletionItemKind kind, String detail) {
    return new Proposal(word, word, kind, detail, "", 1);
  }
}
