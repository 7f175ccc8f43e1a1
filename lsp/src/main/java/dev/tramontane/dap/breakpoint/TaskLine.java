package dev.tramontane.dap.breakpoint;

/**
 * The task that a line belongs to.
 *
 * @param workflow qualified name
 * @param line zero-based line of the task's name
 */
record TaskLine(String workflow, String task, int line) {}
