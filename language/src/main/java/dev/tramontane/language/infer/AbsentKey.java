package dev.tramontane.language.infer;

import dev.tramontane.language.infer.type.Type.DictType;

/**
 * An access to a key that no value there can have, so that evaluating it fails.
 *
 * @param owner what is asked for the key
 * @param offset zero-based UTF-16 offset of the key in the text that was typed
 */
public record AbsentKey(String key, DictType owner, int offset) {}
