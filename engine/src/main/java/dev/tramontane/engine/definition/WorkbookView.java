package dev.tramontane.engine.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stored workbook (reference: rest-api.md section 4).
 *
 * @param version counts changes from 1
 */
public record WorkbookView(
    UUID id,
    String name,
    String namespace,
    String definition,
    List<String> tags,
    DefinitionScope scope,
    String projectId,
    Instant createdAt,
    Optional<Instant> updatedAt,
    long version) {

  public WorkbookView {
    tags = List.copyOf(tags);
  }
}
