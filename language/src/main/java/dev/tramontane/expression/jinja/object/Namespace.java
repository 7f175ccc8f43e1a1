package dev.tramontane.expression.jinja.object;

import dev.tramontane.expression.python.PythonDict;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object whose fields a template may set from anywhere. */
public record Namespace(PythonDict fields) implements Members {

  public void set(String name, @Nullable Object value) {
    fields.set(name, value);
  }

  @Override
  public Optional<Member> member(String name) {
    return fields.containsKey(name) ? Member.of(fields.get(name)) : Optional.empty();
  }

  @Override
  public String typeName() {
    return "Namespace";
  }

  @Override
  public String repr() {
    return "<Namespace>";
  }
}
