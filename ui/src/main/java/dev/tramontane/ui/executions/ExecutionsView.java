package dev.tramontane.ui.executions;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.component.KeysetRows;
import dev.tramontane.ui.component.LiveUpdates;
import dev.tramontane.ui.component.RunCells;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import dev.tramontane.ui.navigation.LibraryNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All executions, newest first; filters are part of the address. */
@Route(ExecutionNavigation.LIST_ROUTE)
@PageTitle("Executions · Tramontane")
final class ExecutionsView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private final transient Executions executions;
  private final transient Debugger debugger;
  private transient Set<WorkflowExecutionId> held = Set.of();
  private final Select<ExecutionState> state = new Select<>();
  private final TextField workflow = new TextField();
  private final Grid<WorkflowExecutionView> grid = new Grid<>();
  private final Div nothing = new Div();
  private final Button news;
  private final transient KeysetRows<WorkflowExecutionView> rows = new KeysetRows<>(this::read);
  private transient volatile ExecutionFilter filter = new ExecutionFilter(Optional.empty(), "");

  ExecutionsView(Executions executions, Debugger debugger) {
    this.executions = executions;
    this.debugger = debugger;
    this.news = Tools.quiet("Show what is new", "up", this::refresh);
    addClassName("page");
    news.setVisible(false);
    add(Tools.box("page-head", new H1("Executions"), filters(), news), grid(), nothing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filter = ExecutionFilter.of(event.getLocation().getQueryParameters());
    state.setValue(filter.state().orElse(null));
    workflow.setValue(filter.workflow());
    Trail.at("Executions").show(event.getUI());
    refresh();
  }

  @Override
  protected void onAttach(AttachEvent event) {
    LiveUpdates.of(this, executions::watchAll, _ -> readTop(), this::showNews);
  }

  private Div filters() {
    state.setItems(ExecutionState.values());
    state.setItemLabelGenerator(
        each -> each == null ? "any state" : each.name().toLowerCase(java.util.Locale.ROOT));
    state.setEmptySelectionAllowed(true);
    state.setEmptySelectionCaption("any state");
    state.setPlaceholder("any state");
    state.setAriaLabel("State");
    workflow.setPlaceholder("workflow name");
    workflow.setAriaLabel("Workflow name");
    workflow.setClearButtonVisible(true);
    workflow.setValueChangeMode(ValueChangeMode.LAZY);
    state.addValueChangeListener(event -> narrow(event.isFromClient()));
    workflow.addValueChangeListener(event -> narrow(event.isFromClient()));
    return Tools.box("filters", state, workflow);
  }

  private void narrow(boolean byUser) {
    if (byUser) {
      var wanted =
          new ExecutionFilter(Optional.ofNullable(state.getValue()), workflow.getValue().strip());
      Go.to(UI.getCurrent(), wanted.path());
    }
  }

  private Grid<WorkflowExecutionView> grid() {
    grid.addClassNames("lines", "fill");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(run -> RunCells.state(run, held))
        .setHeader("State")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addComponentColumn(
            run -> new Anchor(ExecutionNavigation.execution(run.id()), run.workflowName()))
        .setHeader("Workflow")
        .setFlexGrow(3);
    grid.addComponentColumn(RunCells::note).setHeader("Note").setFlexGrow(4);
    grid.addComponentColumn(RunCells::started)
        .setHeader("Started")
        .setWidth("130px")
        .setFlexGrow(0);
    grid.addComponentColumn(RunCells::lasted)
        .setHeader("Duration")
        .setWidth("120px")
        .setFlexGrow(0);
    grid.addComponentColumn(RunCells::id).setHeader("Id").setWidth("100px").setFlexGrow(0);
    grid.addItemClickListener(
        click -> Go.to(UI.getCurrent(), ExecutionNavigation.execution(click.getItem().id())));
    grid.setItems(query -> rows.range(query.getOffset(), query.getLimit()));
    return grid;
  }

  private List<WorkflowExecutionView> read(Optional<WorkflowExecutionView> after, int limit) {
    var query = filter.query(after.map(run -> run.id().toString()), limit);
    return executions.workflowExecutions(query, false).items();
  }

  /** Far down the list, rows must not move under the pointer: there the user decides. */
  private void showNews(Top top) {
    if (rows.isAtTheTop() && top.filter().equals(filter)) {
      show(top);
    } else {
      news.setVisible(true);
    }
  }

  /** The first page, read for a filter, outside the lock of the page where it can be. */
  private record Top(
      ExecutionFilter filter, List<WorkflowExecutionView> runs, Set<WorkflowExecutionId> held) {}

  private Top readTop() {
    var asked = filter;
    var first = asked.query(Optional.empty(), KeysetRows.PAGE);
    return new Top(
        asked,
        executions.workflowExecutions(first, false).items(),
        RunCells.heldTrees(debugger.allHolds()));
  }

  private void refresh() {
    show(readTop());
  }

  private void show(Top top) {
    news.setVisible(false);
    held = top.held();
    rows.startWith(top.runs());
    var empty = rows.isEmpty();
    grid.setVisible(!empty);
    nothing.removeAll();
    if (empty) {
      nothing.add(filter.isNarrow() ? noMatch() : noRuns());
    } else {
      grid.getDataProvider().refreshAll();
    }
  }

  private static Div noMatch() {
    return Tools.empty(
        "No execution matches",
        "Nothing has this state and workflow name.",
        Tools.quiet("Show all", "runs", () -> Go.to(UI.getCurrent(), ExecutionNavigation.list())));
  }

  private static Div noRuns() {
    return Tools.empty(
        "Nothing has run yet",
        "An execution is one run of a workflow. Open a workflow and press Run.",
        Tools.primary(
            "Choose a workflow",
            "library",
            () -> Go.to(UI.getCurrent(), LibraryNavigation.shelf(Shelf.WORKFLOWS))));
  }
}
