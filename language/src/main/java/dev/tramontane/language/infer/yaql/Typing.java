package dev.tramontane.language.infer.yaql;

import dev.tramontane.language.infer.type.Type;

/** What a function gives for the types of its arguments. */
@FunctionalInterface
interface Typing {
  Type of(YaqlCall call);
}
