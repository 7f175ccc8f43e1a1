package dev.tramontane.dap.target;

import dev.tramontane.value.FrozenMap;

/**
 * A group of variables of a frame.
 *
 * @param key names the scope for {@link DebugTarget#setVariable}
 * @param label for people
 */
public record Scope(String key, String label, FrozenMap variables, boolean isChangeable) {}
