package dev.tramontane.engine.core.event;

import java.time.Instant;

/**
 * One entry of a run's journal: a fact, when it happened and why.
 *
 * @param cause position of the event that led to this one, counted from 1; 0 if a command did
 */
public record Event(Instant at, long cause, Fact fact) {}
