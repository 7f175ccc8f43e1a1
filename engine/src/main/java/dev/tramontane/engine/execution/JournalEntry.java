package dev.tramontane.engine.execution;

import dev.tramontane.value.FrozenMap;
import java.time.Instant;

/**
 * One event of a journal as people read it.
 *
 * @param position number of the event in its journal, from 1
 * @param type name of the event, for example {@code TaskCompleted}
 * @param details the event's content as a JSON-like map
 */
public record JournalEntry(long position, Instant at, String type, FrozenMap details) {}
