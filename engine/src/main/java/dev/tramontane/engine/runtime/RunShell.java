package dev.tramontane.engine.runtime;

import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What all live runs share.
 *
 * @param forget is told of a run that leaves memory
 * @param rescue is told of a run that has lost an outcome it waits for, and why
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
    Consumer<LiveRun> forget,
    BiConsumer<WorkflowExecutionId, Throwable> rescue) {}
