package dev.tramontane.dap.target;

/** Names a live branch: the task execution at its tip. */
public record BranchId(String value) {}
