package dev.tramontane.dap.target;

/**
 * A live branch.
 *
 * @param label for people: workflow and task, with item and attempt where there are any
 */
public record Branch(BranchId id, String label, boolean isHeld) {}
