package dev.tramontane.expression.jinja.object;

import org.jspecify.annotations.Nullable;

/** A function of the library as a value. */
public record BuiltinFunction(Builtin builtin) implements Callable {

  @Override
  public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
    return builtin.call(evaluation, arguments);
  }

  @Override
  public String repr() {
    return "<function %s>".formatted(builtin.name());
  }
}
