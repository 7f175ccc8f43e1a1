package dev.tramontane.language.vocabulary;

import dev.tramontane.language.model.WorkflowType;
import java.util.Optional;

/**
 * A key of the workflow language.
 *
 * @param shape what its value looks like, for people: {@code seconds}, {@code map}, {@code list}
 * @param onlyIn the only workflow type that knows the key; empty if both do
 */
public record Keyword(
    String name, String shape, String documentation, Optional<WorkflowType> onlyIn) {

  static Keyword of(String name, String shape, String documentation) {
    return new Keyword(name, shape, documentation, Optional.empty());
  }

  Keyword only(WorkflowType type) {
    return new Keyword(name, shape, documentation, Optional.of(type));
  }

  public boolean isKnownIn(WorkflowType type) {
    return onlyIn.map(type::equals).orElse(true);
  }
}
