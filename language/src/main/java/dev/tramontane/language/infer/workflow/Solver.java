package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Computes types that may depend on one another. What depends on itself starts from nothing and is
 * computed again until it stays the same, so that it holds on every round of a loop; if it keeps
 * growing, it is unknown. Not safe for many threads.
 */
final class Solver {

  private static final int MOST_ROUNDS = 6;
  private static final int MOST_COMPUTATIONS = 50_000;

  /** Computations inside each other, which bounds the stack. */
  private static final int DEEPEST = 150;

  private static final int DEEPEST_TYPE = 10;

  /** One computation under way: what is assumed of it, and its place among the others. */
  private static final class Assumed {

    private final int level;
    private Type type = Types.NOTHING;
    private boolean isUsed;

    Assumed(int level) {
      this.level = level;
    }
  }

  private final Map<String, Type> solved = new HashMap<>();
  private final Map<String, Assumed> underWay = new HashMap<>();
  private int lowestUsed = Integer.MAX_VALUE;
  private int computations;

  Type solve(String key, Supplier<Type> computation) {
    var known = solved.get(key);
    if (known != null) {
      return known;
    }
    var assumed = underWay.get(key);
    if (assumed != null) {
      lowestUsed = Math.min(lowestUsed, assumed.level);
      assumed.isUsed = true;
      return assumed.type;
    }
    boolean isTooMuch = ++computations > MOST_COMPUTATIONS || underWay.size() >= DEEPEST;
    return isTooMuch ? Types.UNKNOWN : start(key, computation);
  }

  private Type start(String key, Supplier<Type> computation) {
    var assumed = new Assumed(underWay.size());
    underWay.put(key, assumed);
    int lowestBefore = lowestUsed;
    lowestUsed = Integer.MAX_VALUE;
    var type = stable(assumed, computation);
    underWay.remove(key);
    boolean isFinal = lowestUsed >= assumed.level;
    if (isFinal) {
      solved.put(key, type);
    }
    lowestUsed = isFinal ? lowestBefore : Math.min(lowestBefore, lowestUsed);
    return type;
  }

  private static Type stable(Assumed assumed, Supplier<Type> computation) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var next = Types.join(assumed.type, Types.cut(computation.get(), DEEPEST_TYPE));
      if (!assumed.isUsed || next.equals(assumed.type)) {
        return next;
      }
      assumed.type = next;
    }
    return Types.UNKNOWN;
  }
}
