package dev.tramontane.engine.core.event;

import java.util.UUID;

/**
 * The definition that an execution runs, fixed at its start.
 *
 * @param id of the stored definition
 * @param name qualified name, {@code workbook.workflow} inside a workbook
 * @param definitionHash content hash of the text that was current at the start
 */
public record WorkflowRef(UUID id, String name, String namespace, String definitionHash) {}
