package dev.tramontane.engine.core.event;

/** Something that happened in an execution tree. */
public sealed interface Fact permits WorkflowFact, TaskFact, ActionFact, TimerFact, DebugFact {}
