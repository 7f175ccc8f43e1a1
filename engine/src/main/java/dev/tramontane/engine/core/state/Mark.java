package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.StepKind;
import dev.tramontane.engine.debug.StopReason;

/** That a branch is being stepped, and why. */
public record Mark(StepKind kind, StopReason reason) {}
