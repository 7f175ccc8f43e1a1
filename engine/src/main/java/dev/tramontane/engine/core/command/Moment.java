package dev.tramontane.engine.core.command;

import java.time.Instant;

/**
 * All that a decision may know of the world outside its arguments: the time and chance.
 *
 * @param at the only clock
 * @param seed the only source of fresh ids and of {@code uuid()} and {@code random()} in
 *     expressions; a new one for each command
 */
public record Moment(Instant at, long seed) {}
