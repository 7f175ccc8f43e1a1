package dev.tramontane.language.vocabulary;

import java.util.List;

/** What an action takes: the names of its input. */
public record ActionSignature(String name, List<String> required, List<String> optional) {

  public ActionSignature {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  public boolean takes(String parameter) {
    return required.contains(parameter) || optional.contains(parameter);
  }
}
