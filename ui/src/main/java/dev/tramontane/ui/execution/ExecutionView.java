package dev.tramontane.ui.execution;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.RunChange;
import dev.tramontane.ui.component.LiveUpdates;
import dev.tramontane.ui.component.ShortId;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.debug.DebugReader;
import dev.tramontane.ui.debug.DebugState;
import dev.tramontane.ui.debug.DebugToolbar;
import dev.tramontane.ui.debug.HoldBanner;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution, live. The address says which execution, which tab and which task; a nested
 * execution opens in place, with the trail back to the root.
 */
@Route(ExecutionNavigation.ROUTE)
final class ExecutionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** What changed, read outside the lock of the page. */
  private record Update(ExecutionPage page, ExecutionReader.News news, DebugState debug) {}

  private final transient Executions executions;
  private final transient ExecutionReader reader;
  private final transient DebugDesk desk;
  private final ExecutionHeader header;
  private final FailureCard failure;
  private final HoldBanner banner = new HoldBanner();
  private final Tabs tabs = new Tabs(this::openTab);
  private final DebugToolbar toolbar;
  private final GraphTab graphTab;
  private final TreePanel tree;
  private final JournalPanel journal;
  private final DataPanel data = new DataPanel();
  private final Div body = Tools.box("execution-body");
  private transient volatile @Nullable ExecutionPage page;
  private transient @Nullable ExecutionPlace place;
  private transient @Nullable LiveUpdates<Update> live;

  ExecutionView(
      Executions executions, Debugger debugger, ExecutionReader reader, DebugReader debugReader) {
    this.executions = executions;
    this.reader = reader;
    var actions = new ExecutionActions(executions, () -> page().execution());
    this.header = new ExecutionHeader(actions);
    this.failure = new FailureCard(actions);
    this.desk = new DebugDesk(debugger, debugReader, this::page, this::refresh, actions::cancel);
    this.toolbar = new DebugToolbar(desk);
    this.graphTab = new GraphTab(executions, debugger, desk, actions, this::choose);
    this.tree = new TreePanel(executions);
    this.journal = new JournalPanel(executions);
    addClassName("execution");
    toolbar.listenOn(this);
    add(header, failure, banner, Tools.box("view-bar", tabs, graphTab.textSwitch(), toolbar), body);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var asked = ExecutionPlace.of(event).orElseThrow(NotFoundException::new);
    var before = page;
    place = asked;
    if (before == null && asked.task().isEmpty()) {
      desk.followFirstStop();
    }
    if (before == null || !before.id().equals(asked.id())) {
      open(reader.page(asked.id()));
      if (before != null && !before.rootId().equals(page().rootId())) {
        follow();
      }
    }
    showPlace(event.getUI());
  }

  @Override
  public String getPageTitle() {
    var shown = page;
    return shown == null ? "Execution" : shown.execution().workflowName() + " · Tramontane";
  }

  /**
   * Reads once more after subscribing: what happened between reading and subscribing counts too.
   */
  @Override
  protected void onAttach(AttachEvent event) {
    follow();
    takeFocus();
    if (!page().execution().state().isCompleted() || desk.state().attached()) {
      refresh();
    }
  }

  /**
   * The debugger's keys act where the focus is; a dialog or a part that is gone leaves it nowhere.
   */
  private void takeFocus() {
    getElement().setAttribute("tabindex", "-1");
    getElement()
        .executeJs(
            """
            const take = () =>
              document.activeElement === document.body && this.focus({preventScroll: true});
            take();
            setTimeout(take, 300);
            """);
  }

  private ExecutionPage page() {
    var shown = page;
    if (shown == null) {
      throw new IllegalStateException("Expected an execution on the screen, but none was opened");
    }
    return shown;
  }

  private ExecutionPlace place() {
    var shown = place;
    if (shown == null) {
      throw new IllegalStateException("Expected an address, but none was entered");
    }
    return shown;
  }

  private void follow() {
    if (live != null) {
      live.close();
    }
    if (isAttached()) {
      var rootId = page().rootId();
      live =
          LiveUpdates.of(
              this, watcher -> executions.watch(rootId, watcher), this::read, this::take);
    }
  }

  private void open(ExecutionPage opened) {
    page = opened;
    header.show(opened.execution());
    graphTab.open(opened);
    showDebug(desk.look(opened));
  }

  private void showPlace(UI ui) {
    var at = place();
    var shown = page();
    tabs.choose(at.tab());
    trail(shown).show(ui);
    failure.show(shown, at.why());
    showTab(at.tab());
    graphTab.choose(at.task());
    graphTab.lightPath(at.why());
  }

  /** A part that is there already stays: taking it out and in again would lose its scrolling. */
  private void showTab(ExecutionTab tab) {
    graphTab.textSwitch().setVisible(tab == ExecutionTab.GRAPH);
    var part = fill(tab);
    if (part.getParent().isEmpty()) {
      body.removeAll();
      body.add(part);
    }
  }

  private Component fill(ExecutionTab tab) {
    return switch (tab) {
      case GRAPH -> graphTab;
      case TREE -> {
        tree.show(page().tasks());
        yield tree;
      }
      case JOURNAL -> {
        journal.show(page().rootId());
        yield journal;
      }
      case DATA -> {
        data.show(page().execution());
        yield data;
      }
    };
  }

  private Update read(List<RunChange> changes) {
    var shown = page();
    return new Update(shown, reader.news(shown.id(), changes), desk.read(shown));
  }

  private void take(Update update) {
    if (!update.page().id().equals(page().id())) {
      return;
    }
    update.news().head().ifPresent(this::takeHead);
    graphTab.update(page().tasks().merge(update.news().tasks()));
    takeDebug(update.debug());
    switch (place().tab()) {
      case GRAPH, DATA -> {}
      case TREE -> tree.show(page().tasks());
      case JOURNAL -> journal.refresh();
    }
  }

  private void takeHead(ExecutionReader.ExecutionHead head) {
    page = page().withExecution(head.execution(), head.causes());
    header.show(head.execution());
    graphTab.update(page());
    failure.show(page(), place().why());
    graphTab.lightPath(place().why());
    if (place().tab() == ExecutionTab.DATA) {
      data.show(head.execution());
    }
  }

  /** Text, graph, banner and variables show one and the same stop. */
  private void takeDebug(DebugState state) {
    var arrived = desk.take(state);
    showDebug(arrived.isEmpty() ? state : desk.look(page()));
    arrived.ifPresent(hold -> {
      goTo(hold);
      takeFocus();
    });
  }

  private void showDebug(DebugState state) {
    toolbar.show(state, state.isOver(page().execution().state()));
    banner.show(state, page().id());
    graphTab.showDebug(state);
  }

  /** The last move led here: to another task, in another execution if need be. */
  private void goTo(Hold hold) {
    getUI()
        .ifPresent(
            ui -> Go.to(ui, ExecutionNavigation.task(hold.workflowExecutionId(), hold.taskName())));
  }

  /** Reads everything again, after a move or an opening. */
  private void refresh() {
    var id = page().id();
    page = reader.page(id);
    header.show(page().execution());
    failure.show(page(), place().why());
    graphTab.open(page());
    graphTab.choose(place().task());
    graphTab.lightPath(place().why());
    takeDebug(desk.read(page()));
    takeFocus();
  }

  private void openTab(ExecutionTab tab) {
    getUI().ifPresent(ui -> Go.to(ui, place().path(tab, place().task())));
  }

  private void choose(String task) {
    getUI().ifPresent(ui -> Go.to(ui, place().path(place().tab(), task)));
  }

  private static Trail trail(ExecutionPage shown) {
    var trail = Trail.through("Executions", ExecutionNavigation.list());
    for (var ancestor : shown.path()) {
      var run = ancestor.execution();
      if (ancestor.parentTask().isPresent()) {
        var task = ancestor.parentTask().get();
        trail =
            trail.then(
                task.name(), ExecutionNavigation.task(task.workflowExecutionId(), task.name()));
      }
      trail =
          run.id().equals(shown.id())
              ? trail.endingAt(run.workflowName() + " · " + ShortId.of(run.id()))
              : trail.then(run.workflowName(), ExecutionNavigation.execution(run.id()));
    }
    return trail;
  }
}
