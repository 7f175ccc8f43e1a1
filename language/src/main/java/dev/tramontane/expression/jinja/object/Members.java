package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonObject;
import java.util.Optional;

/** A value with attributes of its own. */
public interface Members extends PythonObject {

  /** The attribute called {@code name}; a null value is {@link Member#NOTHING}. */
  Optional<Member> member(String name);
}
