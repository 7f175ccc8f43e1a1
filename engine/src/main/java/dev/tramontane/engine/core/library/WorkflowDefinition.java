package dev.tramontane.engine.core.library;

import java.util.UUID;

/**
 * A stored workflow.
 *
 * @param name qualified name
 * @param definitionHash content hash of its current text
 */
public record WorkflowDefinition(
    UUID id, String name, String namespace, String definitionHash, WorkflowGraph graph) {}
