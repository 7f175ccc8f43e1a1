package dev.tramontane.server.api;

import dev.tramontane.engine.debug.Scope;
import dev.tramontane.server.http.HttpProblem;
import java.util.Arrays;

/** Reads the name of a group of variables. */
final class Scopes {

  private Scopes() {}

  static Scope.Kind kind(String label) {
    return Arrays.stream(Scope.Kind.values())
        .filter(kind -> kind.label().equalsIgnoreCase(label))
        .findFirst()
        .orElseThrow(() ->
            HttpProblem.attribute(
                "invalid-attribute",
                "scope",
                "Expected the scope as one of %s, but found '%s'."
                    .formatted(
                        Arrays.stream(Scope.Kind.values()).map(Scope.Kind::label).toList(),
                        label)));
  }
}
