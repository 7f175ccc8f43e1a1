package dev.tramontane.ui.execution;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.WorkflowEditor;
import dev.tramontane.ui.component.WorkflowEditor.LitLines;
import dev.tramontane.ui.debug.BreakpointPlace;
import dev.tramontane.ui.debug.Breakpoints;
import dev.tramontane.ui.debug.DebugPanel;
import dev.tramontane.ui.debug.DebugState;
import dev.tramontane.ui.debug.EvaluateConsole;
import dev.tramontane.ui.graph.WorkflowGraph;
import dev.tramontane.ui.graph.WorkflowGraph.TaskState;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Text and graph side by side, and beside them the chosen task or the debugger. */
final class GraphTab extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Debugger debugger;
  private final transient DebugDesk desk;
  private final transient Consumer<String> chosen;
  private final WorkflowGraph graph = new WorkflowGraph();
  private final WorkflowEditor text = new WorkflowEditor();
  private final SplitLayout split = new SplitLayout(text, graph);
  private final Button textSwitch;
  private final SidePanel side;
  private final EvaluateConsole console;
  private transient @Nullable ExecutionPage page;
  private transient @Nullable Breakpoints breakpoints;
  private transient String task = "";
  private boolean textShown;

  GraphTab(
      Executions executions,
      Debugger debugger,
      DebugDesk desk,
      TaskActions actions,
      Consumer<String> chosen) {
    this.debugger = debugger;
    this.desk = desk;
    this.chosen = chosen;
    this.textSwitch = Tools.tool("text", "Show or hide the text", this::turnText);
    this.side =
        new SidePanel(
            new TaskPanel(executions, actions),
            new DebugPanel(desk::focus, desk::setVariable, this::showBreakpoints));
    this.console = new EvaluateConsole(desk::evaluate);
    addClassName("graph-tab");
    text.setReadOnly(true);
    graph.setRunning(true);
    split.addClassName("fill");
    console.setVisible(false);
    add(Tools.box("stage", split, console), side);
    showText(false);
    graph.onChosen(chosen);
    graph.onOpened(this::drillInto);
    graph.onUp(this::goUp);
    graph.onBreakpoint(name -> toggle(placeOf(name)));
    text.onBreakpoint(line -> toggle(BreakpointPlace.at(workflows(), line)));
  }

  Button textSwitch() {
    return textSwitch;
  }

  /** Shows an execution, or the same one read again. */
  void open(ExecutionPage opened) {
    var another = page == null || !page.id().equals(opened.id());
    page = opened;
    breakpoints = new Breakpoints(debugger, opened.execution().workflowNamespace());
    graph.setLayout(opened.drawn().layout());
    graph.setNone("The text of this workflow could not be drawn");
    graph.setStates(allStates());
    text.setValue(opened.drawn().text());
    if (another) {
      task = "";
    }
    showBreakpoints();
    showTask();
  }

  /** Shows what changed; states of other tasks are not sent again. */
  void update(Set<String> tasks) {
    graph.updateStates(tasks.stream().flatMap(name -> state(name).stream()).toList());
    if (tasks.contains(task)) {
      showTask();
    }
  }

  /** The execution itself has changed. */
  void update(ExecutionPage newer) {
    page = newer;
    if (task.isEmpty()) {
      showTask();
    }
  }

  void choose(String name) {
    if (name.equals(task) && !name.isEmpty()) {
      return;
    }
    task = name;
    graph.choose(name);
    showTask();
    if (heldHere(desk.state()).stream().noneMatch(hold -> hold.taskName().equals(name))) {
      model()
          .flatMap(model -> model.task(name))
          .ifPresent(found -> text.revealLine(found.nameSpan().start().line()));
    }
  }

  /** With a failure explained, the tasks that led to it are lit. */
  void lightPath(boolean lit) {
    var shown = page;
    if (!lit || shown == null) {
      graph.setPath(List.of());
      return;
    }
    graph.setPath(
        shown.causes().stream()
            .flatMap(cause -> cause.path().stream())
            .filter(step -> step.workflowExecutionId().equals(shown.id()))
            .map(step -> step.taskName())
            .distinct()
            .toList());
  }

  void showDebug(DebugState state) {
    var over = page != null && state.isOver(page.execution().state());
    side.showDebug(state, over);
    console.setVisible(state.attached() && !over);
    if (state.focus().isPresent() && !textShown) {
      showText(true);
    }
    var here = heldHere(state);
    var stopped = here.stream().map(this::line).distinct().toList();
    text.setLit(new LitLines(stopped, failedLines()));
    here.stream()
        .filter(hold -> state.focus().filter(focus -> focus.hold().equals(hold)).isPresent())
        .findFirst()
        .or(() -> here.stream().findFirst())
        .ifPresent(hold -> text.revealLine(line(hold)));
    graph.updateStates(allStates());
  }

  /** The line of the phase, which says more than that of the task. */
  private int line(Hold hold) {
    return new BreakpointPlace(hold.workflowName(), hold.taskName(), hold.phase())
        .lineIn(workflows())
        .orElse(hold.line());
  }

  private List<Hold> heldHere(DebugState state) {
    var shown = page;
    return shown == null
        ? List.of()
        : state.holds().stream()
            .filter(hold -> hold.workflowExecutionId().equals(shown.id()))
            .toList();
  }

  private List<Integer> failedLines() {
    var shown = page;
    return shown == null
        ? List.of()
        : shown.causes().stream()
            .filter(cause -> cause.leaf().workflowExecutionId().equals(shown.id()))
            .map(cause -> cause.line())
            .distinct()
            .toList();
  }

  private Collection<TaskState> allStates() {
    return model().stream()
        .flatMap(model -> model.tasks().keySet().stream())
        .flatMap(name -> state(name).stream())
        .toList();
  }

  private Optional<TaskState> state(String name) {
    var shown = page;
    if (shown == null) {
      return Optional.empty();
    }
    var marked =
        breakpoints != null && breakpoints.tasks(shown.execution().workflowName()).contains(name);
    return Optional.of(
        shown
            .tasks()
            .named(name)
            .map(row -> TaskState.of(name, shownState(row), row.runs(), marked))
            .orElseGet(() -> TaskState.notReached(name, marked)));
  }

  private ShownState shownState(TaskRow row) {
    var id = row.latest().id();
    var held =
        desk.state().holds().stream()
            .anyMatch(hold -> hold.taskExecutionId().equals(id) || hold.within().contains(id));
    return held ? ShownState.HELD : ShownState.of(row.latest());
  }

  private void showTask() {
    var shown = page;
    if (shown == null) {
      return;
    }
    if (task.isEmpty()) {
      side.showRun(shown.execution());
      return;
    }
    shown
        .tasks()
        .named(task)
        .ifPresentOrElse(
            row -> Problems.showing(() -> side.showTask(row)),
            () -> model().flatMap(model -> model.task(task)).ifPresent(side::showPlanned));
  }

  private void drillInto(String name) {
    var shown = page;
    if (shown != null) {
      shown.tasks().named(name).filter(TaskRow::isNested).ifPresent(side::openNested);
    }
  }

  private void goUp() {
    var shown = page;
    if (shown == null || shown.path().size() < 2) {
      return;
    }
    shown
        .path()
        .getLast()
        .parentTask()
        .ifPresent(parent ->
            getUI()
                .ifPresent(ui ->
                    Go.to(
                        ui,
                        ExecutionNavigation.task(parent.workflowExecutionId(), parent.name()))));
  }

  /**
   * A breakpoint that is set while the run goes on shall hold it: the run comes under the debugger.
   */
  private void toggle(Optional<BreakpointPlace> place) {
    var shown = page;
    var known = breakpoints;
    if (place.isEmpty() || shown == null || known == null) {
      return;
    }
    Problems.showing(() -> known.toggle(place.get()));
    showBreakpoints();
    if (!desk.state().attached() && isGoingOn(shown.execution().state())) {
      desk.attach();
    }
  }

  private static boolean isGoingOn(ExecutionState state) {
    return !state.isCompleted();
  }

  private Optional<BreakpointPlace> placeOf(String name) {
    return model()
        .map(model -> new BreakpointPlace(model.qualifiedName(), name, StopPhase.TASK_ENTER));
  }

  private void showBreakpoints() {
    if (breakpoints != null) {
      text.setBreakpoints(breakpoints.lines(workflows()));
      side.showBreakpoints(breakpoints);
      graph.updateStates(allStates());
    }
  }

  private void turnText() {
    showText(!textShown);
  }

  private void showText(boolean shown) {
    textShown = shown;
    text.setVisible(shown);
    split.setSplitterPosition(shown ? 50 : 0);
    split.getElement().getClassList().set("single", !shown);
    textSwitch.getElement().setAttribute("aria-pressed", Boolean.toString(shown));
  }

  private Optional<WorkflowModel> model() {
    return page == null ? Optional.empty() : page.drawn().workflow();
  }

  private List<WorkflowModel> workflows() {
    return page == null ? List.of() : page.drawn().neighbours();
  }
}
