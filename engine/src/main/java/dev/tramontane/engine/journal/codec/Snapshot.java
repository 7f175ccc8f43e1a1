package dev.tramontane.engine.journal.codec;

import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.DebugState;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.core.state.Mark;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.Timer;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.TreePMap;

/** A state as it is written: lists instead of maps, as every entity knows its id. */
record Snapshot(
    @Nullable WorkflowExecutionId rootId,
    long position,
    long tick,
    List<WorkflowExecution> workflows,
    List<TaskExecution> tasks,
    List<ActionExecution> actions,
    List<Timer> timers,
    boolean attached,
    List<Breakpoint> breakpoints,
    List<UUID> broken,
    List<Held> held,
    List<MarkOf> marks) {

  /** How a branch is being stepped, and which. */
  record MarkOf(TaskExecutionId task, Mark mark) {}

  static Snapshot of(ExecutionTree tree) {
    var debug = tree.debug();
    return new Snapshot(
        tree.rootId(),
        tree.position(),
        tree.tick(),
        List.copyOf(tree.workflows().values()),
        List.copyOf(tree.tasks().values()),
        List.copyOf(tree.actions().values()),
        List.copyOf(tree.timers().values()),
        debug.attached(),
        debug.breakpoints().values().stream().flatMap(Collection::stream).toList(),
        List.copyOf(debug.broken()),
        List.copyOf(debug.held().values()),
        debug.marks().entrySet().stream()
            .map(entry -> new MarkOf(entry.getKey(), entry.getValue()))
            .toList());
  }

  ExecutionTree tree() {
    return new ExecutionTree(
        rootId,
        position,
        tick,
        byId(workflows, WorkflowExecution::id),
        byId(tasks, TaskExecution::id),
        byId(actions, ActionExecution::id),
        byId(timers, Timer::id),
        debug());
  }

  private DebugState debug() {
    PMap<TaskExecutionId, Mark> marked = HashTreePMap.empty();
    for (var mark : marks) {
      marked = marked.plus(mark.task(), mark.mark());
    }
    return new DebugState(
        attached,
        breakpoints.stream().collect(Collectors.groupingBy(Breakpoint::task)),
        HashTreePSet.from(broken),
        TreePMap.from(held.stream().collect(Collectors.toMap(Held::task, one -> one))),
        marked);
  }

  private static <K, V> PMap<K, V> byId(List<V> entities, Function<V, K> id) {
    return HashTreePMap.from(entities.stream().collect(Collectors.toMap(id, one -> one)));
  }
}
