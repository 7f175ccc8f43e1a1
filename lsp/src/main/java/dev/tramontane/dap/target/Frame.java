package dev.tramontane.dap.target;

/**
 * A level of the stack of a branch: a task in a workflow; the innermost comes first.
 *
 * @param branch the task execution of this level
 * @param definition names the text that runs, for {@link DebugTarget#definitionText}
 * @param line zero-based line of the task in that text
 */
public record Frame(BranchId branch, String task, String workflow, String definition, int line) {}
