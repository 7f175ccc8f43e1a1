package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.WorkflowExecutionView;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An execution in the columns of a list. */
public final class RunCells {

  private static final int NOTE = 160;

  private RunCells() {}

  /**
   * @param held the trees in which the debugger holds a branch
   */
  public static Component state(WorkflowExecutionView run, Set<WorkflowExecutionId> held) {
    var isHeld = !isOver(run.state()) && held.contains(run.rootId());
    return new StateChip(isHeld ? ShownState.HELD : ShownState.of(run.state()));
  }

  /** The trees in which the debugger holds a branch. */
  public static Set<WorkflowExecutionId> heldTrees(List<Hold> holds) {
    return holds.stream().map(Hold::rootId).collect(Collectors.toSet());
  }

  /** Why it is in its state, or what its starter wrote. */
  public static Component note(WorkflowExecutionView run) {
    var words =
        run.stateInfo() == null
            ? Objects.requireNonNullElse(run.description(), "")
            : run.stateInfo();
    var line = firstLine(words);
    var note = new Span(line);
    note.addClassName("note");
    note.getElement().setAttribute("title", words);
    return note;
  }

  public static Component started(WorkflowExecutionView run) {
    return TimeAgo.since(run.createdAt());
  }

  public static Component lasted(WorkflowExecutionView run) {
    return TimeAgo.lasting(run.createdAt(), end(run));
  }

  public static Component id(WorkflowExecutionView run) {
    return new ShortId(run.id());
  }

  /** When it ended, null while it goes on; a paused one goes on. */
  public static @Nullable Instant end(WorkflowExecutionView run) {
    return isOver(run.state()) ? run.updatedAt() : null;
  }

  private static boolean isOver(ExecutionState state) {
    return state.isCompleted();
  }

  /** The first line of a text, cut if it is long. */
  public static String firstLine(String words) {
    var line = words.lines().findFirst().orElse("");
    return line.length() > NOTE ? line.substring(0, NOTE) + "…" : line;
  }
}
