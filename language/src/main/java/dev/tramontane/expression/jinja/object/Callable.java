package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonObject;
import org.jspecify.annotations.Nullable;

/** A value that can be called. */
public interface Callable extends PythonObject {

  @Nullable Object call(Evaluation evaluation, Arguments arguments);

  @Override
  default String typeName() {
    return "function";
  }

  @Override
  default String repr() {
    return "<function>";
  }
}
