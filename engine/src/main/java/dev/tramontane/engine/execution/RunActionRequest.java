package dev.tramontane.engine.execution;

import dev.tramontane.value.FrozenMap;
import java.time.Duration;
import java.util.Optional;

/** Asks to run an action outside any workflow (reference: engine.md section 13.2). */
public record RunActionRequest(
    String name,
    String namespace,
    FrozenMap input,
    Optional<String> description,
    boolean runSync,
    boolean saveResult,
    Optional<Duration> timeout) {}
