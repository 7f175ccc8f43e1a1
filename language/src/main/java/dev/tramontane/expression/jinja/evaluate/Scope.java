package dev.tramontane.expression.jinja.evaluate;

import dev.tramontane.expression.jinja.object.Member;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The variables of one block, in front of those around it. */
final class Scope {

  private static final int ROOM = 4;
  private static final @Nullable Object[] NONE = {};

  private final @Nullable Scope outer;

  /** Names and values by turns: blocks have few variables of their own. */
  private @Nullable Object[] variables = NONE;

  private int size;

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
    int index = indexOf(name);
    if (index >= 0) {
      variables[index + 1] = value;
      return;
    }
    if (size == variables.length) {
      variables = Arrays.copyOf(variables, Math.max(ROOM, 2 * size));
    }
    variables[size] = name;
    variables[size + 1] = value;
    size += 2;
  }

  private int indexOf(String name) {
    for (int i = 0; i < size; i += 2) {
      if (name.equals(variables[i])) {
        return i;
      }
    }
    return -1;
  }

  Optional<Member> find(String name) {
    for (var scope = this; scope != null; scope = scope.outer) {
      int index = scope.indexOf(name);
      if (index >= 0) {
        return Member.of(scope.variables[index + 1]);
      }
    }
    return Optional.empty();
  }
}
