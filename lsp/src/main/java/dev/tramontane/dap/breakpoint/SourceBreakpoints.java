package dev.tramontane.dap.breakpoint;

import dev.tramontane.dap.target.DebugTarget;
import dev.tramontane.dap.target.TargetException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.debug.Source;
import org.eclipse.lsp4j.debug.SourceBreakpoint;

/**
 * The breakpoints that one client has set, by source. Setting those of a source replaces all that
 * it had before, as DAP demands. Safe for many threads.
 */
public final class SourceBreakpoints {

  private record Task(String workflow, String name) {}

  private final DebugTarget target;
  private final Map<String, Set<Task>> bySource = new ConcurrentHashMap<>();
  private final Map<String, Source> sourceOfWorkflow = new ConcurrentHashMap<>();

  public SourceBreakpoints(DebugTarget target) {
    this.target = target;
  }

  /**
   * @return one answer for each wanted breakpoint, in their order; unverified with the reason where
   *     there is no task
   */
  public synchronized List<Breakpoint> set(Source source, SourceBreakpoint[] wanted) {
    var text = target.sourceText(nameOf(source)).map(TaskLines::of);
    text.ifPresent(found -> found.workflows().forEach(name -> sourceOfWorkflow.put(name, source)));
    var answers = new ArrayList<Breakpoint>();
    var set = new HashSet<Task>();
    for (var breakpoint : wanted) {
      answers.add(answer(text, breakpoint, set));
    }
    var before = bySource.put(nameOf(source), set);
    if (before != null) {
      before.stream().filter(task -> !set.contains(task)).forEach(this::remove);
    }
    return answers;
  }

  /** The editor's source of a workflow, known once a breakpoint was set in it. */
  public Optional<Source> sourceOf(String workflow) {
    return Optional.ofNullable(sourceOfWorkflow.get(workflow));
  }

  /** Removes all that this client has set. */
  public synchronized void clear() {
    bySource.values().forEach(tasks -> tasks.forEach(this::remove));
    bySource.clear();
  }

  private Breakpoint answer(Optional<TaskLines> text, SourceBreakpoint wanted, Set<Task> set) {
    if (text.isEmpty()) {
      return unverified(wanted, "The debugger cannot read this file.");
    }
    var line = text.get().at(wanted.getLine() - 1);
    if (line.isEmpty()) {
      return unverified(wanted, "There is no task on this line.");
    }
    var found = line.get();
    try {
      target.setBreakpoint(found.workflow(), found.task(), condition(wanted));
    } catch (TargetException refused) {
      return unverified(wanted, String.valueOf(refused.getMessage()));
    }
    set.add(new Task(found.workflow(), found.task()));
    return verified(found.line() + 1);
  }

  private void remove(Task task) {
    target.removeBreakpoint(task.workflow(), task.name());
  }

  private static Optional<String> condition(SourceBreakpoint wanted) {
    return Optional.ofNullable(wanted.getCondition()).filter(text -> !text.isBlank());
  }

  private static Breakpoint verified(int line) {
    var breakpoint = new Breakpoint();
    breakpoint.setVerified(true);
    breakpoint.setLine(line);
    return breakpoint;
  }

  private static Breakpoint unverified(SourceBreakpoint wanted, String reason) {
    var breakpoint = new Breakpoint();
    breakpoint.setVerified(false);
    breakpoint.setLine(wanted.getLine());
    breakpoint.setMessage(reason);
    return breakpoint;
  }

  private static String nameOf(Source source) {
    return source.getPath() == null ? String.valueOf(source.getName()) : source.getPath();
  }
}
