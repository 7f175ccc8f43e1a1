package dev.tramontane.engine.journal;

import dev.tramontane.engine.core.event.ActionFact.ActionCompleted;
import dev.tramontane.engine.core.event.ActionFact.ActionCreated;
import dev.tramontane.engine.core.event.DebugFact.DebuggerAttached;
import dev.tramontane.engine.core.event.DebugFact.TaskHeld;
import dev.tramontane.engine.core.event.Event;
import dev.tramontane.engine.core.event.Fact;
import dev.tramontane.engine.core.event.TaskFact.TaskCreated;
import dev.tramontane.engine.core.event.TaskFact.TaskPublished;
import dev.tramontane.engine.core.event.TaskFact.TaskStateChanged;
import dev.tramontane.engine.core.event.TimerFact.TimerStarted;
import dev.tramontane.engine.core.event.TimerPurpose;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowStateChanged;
import dev.tramontane.engine.core.event.WorkflowRef;
import dev.tramontane.engine.core.state.Evolver;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.debug.StopReason;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.TimerId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.journal.codec.ContentCache;
import dev.tramontane.engine.journal.codec.ContentSink;
import dev.tramontane.engine.journal.codec.EventCodec;
import dev.tramontane.engine.journal.projection.ProjectionRows;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** A run made by hand: one of everything that a state holds. */
public final class SampleRun {

  public static final FrozenMap LARGE =
      Values.freezeMap(
          Map.of("lines", IntStream.range(0, 2_000).mapToObj(i -> "line " + i).toList()));

  private static final Instant AT = Instant.parse("2026-11-24T17:00:00.123456Z");

  private final WorkflowExecutionId root = new WorkflowExecutionId(UUID.randomUUID());
  private final TaskExecutionId first = new TaskExecutionId(new UUID(1, 1));
  private final TaskExecutionId second = new TaskExecutionId(new UUID(1, 2));
  private final ActionExecutionId action = new ActionExecutionId(new UUID(2, 1));
  private final ContentCache cache;

  public SampleRun(ContentCache cache) {
    this.cache = cache;
  }

  public WorkflowExecutionId root() {
    return root;
  }

  public List<Event> events() {
    var empty = Values.emptyMap();
    List<Fact> facts =
        List.of(
            new WorkflowCreated(
                root,
                null,
                null,
                new WorkflowRef(new UUID(9, 9), "wf", "", "hash"),
                0,
                0,
                empty.with("env", LARGE),
                empty,
                empty,
                "described",
                List.of("tag")),
            new WorkflowStateChanged(root, ExecutionState.RUNNING, null),
            new DebuggerAttached(List.of()),
            new TaskCreated(
                first, root, "first", false, ExecutionState.IDLE, null, List.of(), null),
            new ActionCreated(
                action, first, 0, "std.echo", LARGE, null, false, true, false, null, null),
            new ActionCompleted(action, ExecutionState.SUCCESS, LARGE),
            new TaskPublished(first, empty.with("log", LARGE), empty),
            new TaskStateChanged(first, ExecutionState.SUCCESS, null),
            new TaskCreated(
                second,
                root,
                "second",
                false,
                ExecutionState.IDLE,
                null,
                List.of(new Trigger(first, "on-success")),
                first),
            new TimerStarted(
                new TimerId(new UUID(3, 1)), second, new TimerPurpose.WaitBefore(5), AT),
            new TaskHeld(second, StopPhase.TASK_ENTER, StopReason.ENTRY, null, null, List.of()));
    return facts.stream().map(fact -> new Event(AT, 0, fact)).toList();
  }

  public ExecutionTree tree() {
    return Evolver.fold(ExecutionTree.EMPTY, events());
  }

  /** The events from {@code first} to {@code last}, counted from 1, in one chunk. */
  public Commit commit(int first, int last) {
    var sink = new ContentSink(cache);
    var events = events().subList(first - 1, last);
    var chunk = new Commit.Chunk(first, events.size(), new EventCodec().write(events, sink));
    return new Commit(root, Partition.of(root), List.of(chunk), sink.fresh(), ProjectionRows.NONE);
  }
}
