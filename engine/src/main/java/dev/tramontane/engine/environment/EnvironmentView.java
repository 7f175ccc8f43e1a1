package dev.tramontane.engine.environment;

import dev.tramontane.engine.definition.DefinitionScope;
import dev.tramontane.value.FrozenMap;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A stored environment (reference: rest-api.md section 9).
 *
 * @param version counts changes from 1
 */
public record EnvironmentView(
    UUID id,
    String name,
    Optional<String> description,
    FrozenMap variables,
    DefinitionScope scope,
    String projectId,
    Instant createdAt,
    Optional<Instant> updatedAt,
    long version) {}
