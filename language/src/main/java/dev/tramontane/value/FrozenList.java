package dev.tramontane.value;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** The immutable list of the value model. */
public final class FrozenList extends AbstractList<@Nullable Object>
    implements Frozen, RandomAccess {

  static final FrozenList EMPTY = new FrozenList(new Object[0]);

  private final @Nullable Object[] items;
  private final Footprint footprint = new Footprint(this);

  /** Takes ownership of {@code items}, which must hold frozen values and scalars only. */
  FrozenList(@Nullable Object[] items) {
    this.items = items;
  }

  @Override
  public @Nullable Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  @Override
  public int weight() {
    return footprint.weight();
  }

  @Override
  public int ownWeight() {
    return footprint.ownWeight();
  }

  @Override
  public String contentHash() {
    return footprint.contentHash();
  }
}
