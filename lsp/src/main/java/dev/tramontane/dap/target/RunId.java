package dev.tramontane.dap.target;

/** Names the root execution of a tree. */
public record RunId(String value) {}
