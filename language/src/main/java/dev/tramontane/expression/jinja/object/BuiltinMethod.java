package dev.tramontane.expression.jinja.object;

import org.jspecify.annotations.Nullable;

/** A method of a value, before it is called. */
public record BuiltinMethod(Builtin builtin, Object receiver) implements Callable {

  @Override
  public @Nullable Object call(Evaluation evaluation, Arguments arguments) {
    return builtin.call(evaluation, arguments.after(receiver));
  }

  @Override
  public String typeName() {
    return "builtin_function_or_method";
  }

  @Override
  public String repr() {
    return "<built-in method %s>".formatted(builtin.name());
  }
}
