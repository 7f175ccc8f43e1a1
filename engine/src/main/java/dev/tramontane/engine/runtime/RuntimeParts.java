package dev.tramontane.engine.runtime;

import dev.tramontane.engine.action.ActionRegistry;
import dev.tramontane.engine.journal.Journal;
import java.time.InstantSource;

/** What {@link Runs} is made of. */
public record RuntimeParts(
    Journal journal,
    Decisions decisions,
    ActionRegistry actions,
    ActionCaller caller,
    CommitEncoder encoder,
    GroupCommitter committer,
    RunWatchers watchers,
    InstantSource clock) {}
