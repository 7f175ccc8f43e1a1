package dev.tramontane.ui.debug;

import java.util.ArrayList;
import java.util.List;

/** What was asked before, to go through with the arrow keys. Belongs to one page. */
final class AskedQuestions {

  private final List<String> asked = new ArrayList<>();
  private int at;
  private String draft = "";

  /** Keeps a question; the same one asked again and again is kept once. */
  void keep(String question) {
    if (asked.isEmpty() || !asked.getLast().equals(question)) {
      asked.add(question);
    }
    at = asked.size();
    draft = "";
  }

  /** The one before that which is shown; what was being typed is kept for the way back. */
  String earlier(String typed) {
    if (at == asked.size()) {
      draft = typed;
    }
    at = Math.max(0, at - 1);
    return shown();
  }

  String later(String typed) {
    if (at == asked.size()) {
      return typed;
    }
    at++;
    return shown();
  }

  private String shown() {
    return at < asked.size() ? asked.get(at) : draft;
  }
}
