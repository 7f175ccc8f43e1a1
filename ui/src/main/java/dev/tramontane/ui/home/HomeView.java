package dev.tramontane.ui.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.definition.WorkflowView;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.component.DefinitionSummaries;
import dev.tramontane.ui.component.LiveUpdates;
import dev.tramontane.ui.component.RunCells;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.editor.Launcher;
import dev.tramontane.ui.navigation.EditorNavigation;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import dev.tramontane.ui.navigation.HomeNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation.Shelf;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What needs somebody, then what ran lately, then what can be run. */
@Route(HomeNavigation.ROUTE)
@PageTitle("Tramontane")
final class HomeView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private static final int RECENT = 15;
  private static final int FAILED = 8;

  private record Content(
      List<Hold> holds,
      List<WorkflowExecutionView> failed,
      List<WorkflowExecutionView> recent,
      List<WorkflowView> workflows) {}

  private final transient Executions executions;
  private final transient Debugger debugger;
  private final transient WorkflowRows workflows;
  private final Div content = Tools.box("home");

  HomeView(
      Executions executions,
      Debugger debugger,
      Definitions definitions,
      DefinitionSummaries summaries,
      Launcher launcher) {
    this.executions = executions;
    this.debugger = debugger;
    this.workflows = new WorkflowRows(definitions, summaries, launcher);
    addClassNames("page", "scrolls");
    add(content);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Trail.at("Home").show(event.getUI());
    show(read());
  }

  @Override
  protected void onAttach(AttachEvent event) {
    LiveUpdates.of(this, executions::watchAll, _ -> read(), this::show);
  }

  private Content read() {
    return new Content(
        debugger.allHolds(),
        runs(FAILED, Filter.equal("state", ExecutionState.ERROR.name())),
        runs(RECENT),
        workflows.read());
  }

  private List<WorkflowExecutionView> runs(int most, Filter... narrower) {
    var filters =
        Stream.concat(Stream.of(Filter.equal("task_execution_id", null)), Arrays.stream(narrower))
            .toList();
    var query =
        new ListQuery(
            filters, List.of(new ListQuery.Sort("created_at", true)), most, Optional.empty());
    return executions.workflowExecutions(query, false).items();
  }

  private void show(Content now) {
    content.removeAll();
    content.add(head());
    var held = RunCells.heldTrees(now.holds());
    if (now.recent().isEmpty()) {
      content.add(welcome());
      addWorkflows("Workflows to try", now.workflows());
      return;
    }
    if (!now.holds().isEmpty()) {
      content.add(
          part("Held by the debugger", "", now.holds().stream().map(HomeView::hold).toList()));
    }
    if (!now.failed().isEmpty()) {
      content.add(
          part(
              "Failed lately",
              ExecutionNavigation.list(ExecutionState.ERROR),
              now.failed().stream().map(run -> run(run, held)).toList()));
    }
    content.add(
        part(
            "Recent runs",
            ExecutionNavigation.list(),
            now.recent().stream().map(run -> run(run, held)).toList()));
    addWorkflows("Workflows", now.workflows());
  }

  private void addWorkflows(String title, List<WorkflowView> stored) {
    var rows = stored.stream().map(workflows::row).toList();
    if (!rows.isEmpty()) {
      content.add(part(title, LibraryNavigation.shelf(Shelf.WORKFLOWS), rows));
    }
  }

  private static Div head() {
    return Tools.box(
        "page-head",
        new H1("Home"),
        Tools.box(
            "buttons",
            Tools.quiet(
                "Library",
                "library",
                () -> Go.to(UI.getCurrent(), LibraryNavigation.shelf(Shelf.WORKFLOWS))),
            Tools.primary(
                "New workflow",
                "plus",
                () -> Go.to(UI.getCurrent(), EditorNavigation.create(Kind.WORKFLOW)))));
  }

  private static Div welcome() {
    return Tools.box(
        "welcome",
        new H2("Write a workflow, run it, stop it anywhere"),
        Tools.text(
            "Run one of these, or debug it and step through. Every run is kept here, with its"
                + " graph, its data and the reason if it fails.",
            "muted"));
  }

  private static Div part(String title, String allPath, List<Div> rows) {
    var heading = Tools.box("home-heading", new H2(title));
    if (!allPath.isEmpty()) {
      heading.add(new Anchor(allPath, "all"));
    }
    var list = Tools.box("rows");
    rows.forEach(list::add);
    return Tools.box("home-part", heading, list);
  }

  private static Div run(WorkflowExecutionView run, Set<WorkflowExecutionId> held) {
    return row(
        RunCells.state(run, held),
        new Anchor(ExecutionNavigation.execution(run.id()), run.workflowName()),
        RunCells.note(run),
        RunCells.started(run),
        RunCells.lasted(run),
        RunCells.id(run));
  }

  private static Div hold(Hold hold) {
    return row(
        new StateChip(ShownState.HELD),
        new Anchor(
            ExecutionNavigation.task(hold.workflowExecutionId(), hold.taskName()),
            hold.workflowName() + " ▸ " + hold.taskName()),
        Tools.text(hold.phase().words(), "note"),
        TimeAgo.since(hold.since()),
        Tools.text(""),
        Tools.text(""));
  }

  private static Div row(Component... cells) {
    return Tools.box("run-row", cells);
  }
}
