package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Member;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of one block, in front of those around it. */
final class Scope {

  private final @Nullable Scope outer;
  private final Map<String, @Nullable Object> variables = new HashMap<>();

  private Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  static Scope root() {
    return new Scope(null);
  }

  Scope inner() {
    return new Scope(this);
  }

  void set(String name, @Nullable Object value) {
    variables.put(name, value);
  }

  Optional<Member> find(String name) {
    for (var scope = this; scope != null; scope = scope.outer) {
      var value = scope.variables.get(name);
      if (value != null || scope.variables.containsKey(name)) {
        return Member.of(value);
      }
    }
    return Optional.empty();
  }
}
