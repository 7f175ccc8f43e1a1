package dev.tramontane.dap.target;

import dev.tramontane.value.FrozenMap;

/**
 * What to start under the debugger.
 *
 * @param stopOnEntry whether to hold the first tasks before they start
 */
public record Launch(
    String workflow, String namespace, FrozenMap input, FrozenMap params, boolean stopOnEntry) {}
