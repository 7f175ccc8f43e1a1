package dev.tramontane.engine.definition;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stored workflow (reference: rest-api.md section 3).
 *
 * @param name qualified: {@code workbook.name} for a workflow of a workbook
 * @param workbook name of the workbook that brought it
 * @param input the declared input as text, for example {@code a, b="2"}
 * @param checksum MD5 of the definition; empty for a workflow of a workbook
 * @param sourceHash content hash of the text that runs: the whole text in which the workflow was
 *     saved, with its neighbours and comments
 * @param version counts changes from 1
 */
public record WorkflowView(
    UUID id,
    String name,
    String namespace,
    Optional<String> workbook,
    String input,
    String definition,
    Optional<String> checksum,
    String sourceHash,
    List<String> tags,
    DefinitionScope scope,
    String projectId,
    Instant createdAt,
    Optional<Instant> updatedAt,
    long version) {

  public WorkflowView {
    tags = List.copyOf(tags);
  }
}
