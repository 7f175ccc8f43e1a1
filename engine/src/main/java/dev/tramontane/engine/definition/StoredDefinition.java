package dev.tramontane.engine.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A definition as the store keeps it, whatever its kind. See {@link WorkflowView} for the parts.
 *
 * @param input declared input as text; empty for a workbook, and for an action that declares none
 */
public record StoredDefinition(
    UUID id,
    DefinitionKind kind,
    String name,
    String namespace,
    Optional<String> workbook,
    Optional<String> description,
    List<String> tags,
    Optional<String> input,
    String definition,
    Optional<String> checksum,
    String sourceHash,
    DefinitionScope scope,
    String projectId,
    Instant createdAt,
    Optional<Instant> updatedAt,
    long version) {

  /** The project of everything while there is no authentication. */
  public static final String DEFAULT_PROJECT = "<default-project>";

  public StoredDefinition {
    tags = List.copyOf(tags);
  }
}
