package dev.tramontane.ui.debug;

import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.ConditionProblem;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.ui.component.WorkflowEditor.LineBreakpoint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The breakpoints of one namespace as gutter and graph show and change them. */
public final class Breakpoints {

  private final Debugger debugger;
  private final String namespace;
  private List<Breakpoint> known;

  public Breakpoints(Debugger debugger, String namespace) {
    this.debugger = debugger;
    this.namespace = namespace;
    this.known = read();
  }

  /** Sets a breakpoint where there is none, removes it where there is one. */
  public void toggle(BreakpointPlace place) {
    var existing =
        known.stream().filter(each -> BreakpointPlace.of(each).equals(place)).findFirst();
    existing.ifPresentOrElse(
        breakpoint -> debugger.removeBreakpoint(breakpoint.id()),
        () ->
            debugger.setBreakpoint(
                namespace, place.workflow(), place.task(), place.phase(), Optional.empty(), true));
    refresh();
  }

  public void remove(Breakpoint breakpoint) {
    debugger.removeBreakpoint(breakpoint.id());
    refresh();
  }

  /** Changes the condition, or whether it holds anything. */
  public void change(Breakpoint breakpoint, Optional<String> condition, boolean enabled) {
    debugger.setBreakpoint(
        breakpoint.namespace(),
        breakpoint.workflow(),
        breakpoint.task(),
        breakpoint.phase(),
        condition,
        enabled);
    refresh();
  }

  /** What is wrong with the condition of a breakpoint. */
  Optional<ConditionProblem> problem(Breakpoint breakpoint) {
    return breakpoint.condition().flatMap(debugger::conditionProblem);
  }

  public void refresh() {
    known = read();
  }

  public List<Breakpoint> all() {
    return known;
  }

  /** The breakpoints of a text by line; those whose task is not there any more are left out. */
  public List<LineBreakpoint> lines(List<WorkflowModel> workflows) {
    return known.stream()
        .flatMap(each ->
            BreakpointPlace.of(each).lineIn(workflows).stream().map(line -> line(each, line)))
        .toList();
  }

  /** Tasks of a workflow that have a breakpoint. */
  public Set<String> tasks(String workflow) {
    return known.stream()
        .filter(each -> each.workflow().equals(workflow))
        .map(Breakpoint::task)
        .collect(Collectors.toSet());
  }

  private List<Breakpoint> read() {
    return debugger.breakpoints().stream()
        .filter(each -> each.namespace().equals(namespace))
        .toList();
  }

  private static LineBreakpoint line(Breakpoint breakpoint, int line) {
    var title =
        "Breakpoint: %s, %s".formatted(breakpoint.task(), breakpoint.phase().words())
            + breakpoint.condition().map(condition -> " if " + condition).orElse("");
    return new LineBreakpoint(line, true, breakpoint.enabled(), title);
  }
}
