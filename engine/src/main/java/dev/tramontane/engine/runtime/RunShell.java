package dev.tramontane.engine.runtime;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What all live runs share.
 *
 * @param turns runs turns, each on a virtual thread
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
    Executor turns,
    Consumer<LiveRun> forget) {}
