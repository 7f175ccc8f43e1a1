package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.ActionParameter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An action as lists show it (reference: rest-api.md section 5).
 *
 * @param id empty for an action in Java, whose name identifies it
 * @param workbook name of the workbook that brought it
 * @param input the parameters as text; empty if none are declared
 * @param definition empty for an action in Java
 * @param standard whether it is an action in Java
 * @param parameters for forms and completion
 * @param version counts changes from 1; 0 for an action in Java
 */
public record ActionView(
    Optional<UUID> id,
    String name,
    String namespace,
    Optional<String> workbook,
    Optional<String> input,
    Optional<String> description,
    List<String> tags,
    Optional<String> definition,
    boolean standard,
    List<ActionParameter> parameters,
    String scope,
    String projectId,
    Optional<Instant> createdAt,
    Optional<Instant> updatedAt,
    long version) {

  public ActionView {
    tags = List.copyOf(tags);
    parameters = List.copyOf(parameters);
  }
}
