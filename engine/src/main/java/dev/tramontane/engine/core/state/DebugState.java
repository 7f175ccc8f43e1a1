package dev.tramontane.engine.core.state;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.id.TaskExecutionId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * The debugger's part of the state.
 *
 * @param attached whether the tree runs under the debugger
 * @param breakpoints that hold it, by task name
 * @param broken breakpoints whose condition could not be evaluated
 * @param held what is held, by task, oldest task first
 * @param marks branches that are being stepped
 */
public record DebugState(
    boolean attached,
    Map<String, List<Breakpoint>> breakpoints,
    PSet<UUID> broken,
    PMap<TaskExecutionId, Held> held,
    PMap<TaskExecutionId, Mark> marks) {

  public static final DebugState NONE =
      new DebugState(false, Map.of(), HashTreePSet.empty(), TreePMap.empty(), HashTreePMap.empty());

  DebugState withBreakpoints(List<Breakpoint> all) {
    return new DebugState(
        true, all.stream().collect(Collectors.groupingBy(Breakpoint::task)), broken, held, marks);
  }

  DebugState withBroken(PSet<UUID> changed) {
    return new DebugState(attached, breakpoints, changed, held, marks);
  }

  DebugState withHeld(PMap<TaskExecutionId, Held> changed) {
    return new DebugState(attached, breakpoints, broken, changed, marks);
  }

  DebugState withMarks(PMap<TaskExecutionId, Mark> changed) {
    return new DebugState(attached, breakpoints, broken, held, changed);
  }
}
