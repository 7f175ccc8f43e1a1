package dev.tramontane.lsp.document;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when first asked for, by one thread, while others wait. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> computation;
  private Optional<T> value = Optional.empty();

  private Once(Supplier<T> computation) {
    this.computation = computation;
  }

  static <T> Supplier<T> of(Supplier<T> computation) {
    return new Once<>(computation);
  }

  @Override
  public synchronized T get() {
    if (value.isEmpty()) {
      value = Optional.of(computation.get());
    }
    return value.get();
  }
}
