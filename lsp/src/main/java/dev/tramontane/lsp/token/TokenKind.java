package dev.tramontane.lsp.token;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The kinds of words that get a colour; their order is their number in the protocol. */
enum TokenKind {
  PROPERTY,
  NAMESPACE,
  EVENT,
  FUNCTION,
  VARIABLE,
  MACRO;

  static List<String> legend() {
    return Stream.of(values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList();
  }
}
