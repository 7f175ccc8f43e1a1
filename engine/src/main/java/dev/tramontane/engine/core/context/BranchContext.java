package dev.tramontane.engine.core.context;

import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/**
 * The variables of a branch, with a counter for each leaf that says how often it was published
 * (reference: engine.md section 4.4). Immutable; contexts of one run share structure. Variables are
 * kept in the order of their names, so that nothing depends on which branch came first.
 */
public final class BranchContext {

  public static final BranchContext EMPTY = new BranchContext(TreePMap.empty(), TreePMap.empty());

  private final PMap<String, @Nullable Object> values;
  private final PMap<String, Long> versions;

  private BranchContext(PMap<String, @Nullable Object> values, PMap<String, Long> versions) {
    this.values = values;
    this.versions = versions;
  }

  /** A context from its recorded form. */
  public static BranchContext of(FrozenMap values, FrozenMap versions) {
    PMap<String, Long> counters = TreePMap.empty();
    for (var entry : versions.entrySet()) {
      if (entry.getValue() instanceof Long count) {
        counters = counters.plus(entry.getKey(), count);
      }
    }
    PMap<String, @Nullable Object> variables = TreePMap.<String, @Nullable Object>empty();
    return new BranchContext(variables.plusAll(values), counters);
  }

  /** The variables; a read-only view without copying. */
  public Map<String, @Nullable Object> values() {
    return values;
  }

  public FrozenMap frozenValues() {
    return Values.freezeMap(values);
  }

  public FrozenMap frozenVersions() {
    return Values.freezeMap(versions);
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  /** This context after a task has published: variables are replaced as wholes. */
  public BranchContext publish(FrozenMap published) {
    if (published.isEmpty()) {
      return this;
    }
    var counters = new Leaves(versions);
    published.forEach(counters::increment);
    return new BranchContext(values.plusAll(published), counters.versions());
  }

  /**
   * This context with what another branch knows. What both know and disagree about stays, unless
   * the other branch has published it more often.
   */
  public BranchContext merge(BranchContext other) {
    if (values.isEmpty()) {
      return other;
    }
    if (other.values.isEmpty() || other == this) {
      return this;
    }
    return new BranchContext(
        ContextMerge.merge(values, versions, other.values, other.versions),
        ContextMerge.highest(versions, other.versions));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BranchContext context
        && values.equals(context.values)
        && versions.equals(context.versions);
  }

  @Override
  public int hashCode() {
    return 31 * values.hashCode() + versions.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
