package dev.tramontane.engine.runtime;

import java.util.function.Consumer;

/**
 * What all live runs share.
 *
 * @param forget is told of a run that leaves memory
 */
record RunShell(
    Decisions decisions,
    ActionDispatch actions,
    CommitEncoder encoder,
    GroupCommitter committer,
    EffectStarter effects,
    RunWatchers watchers,
    Snapshots snapshots,
    RunThreads threads,
    Consumer<LiveRun> forget) {}
