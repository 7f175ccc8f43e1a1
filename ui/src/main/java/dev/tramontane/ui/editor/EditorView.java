package dev.tramontane.ui.editor;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.splitlayout.SplitLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.issue.Issue;
import dev.tramontane.language.call.CallCatalog;
import dev.tramontane.language.call.CallCheck;
import dev.tramontane.language.document.DefinitionDocument;
import dev.tramontane.language.document.DefinitionReader;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.component.WorkflowEditor;
import dev.tramontane.ui.debug.BreakpointPlace;
import dev.tramontane.ui.debug.Breakpoints;
import dev.tramontane.ui.graph.LayoutMemory;
import dev.tramontane.ui.graph.WorkflowGraph;
import dev.tramontane.ui.graph.WorkflowGraph.TaskState;
import dev.tramontane.ui.navigation.EditorNavigation;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import dev.tramontane.ui.navigation.LibraryNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A definition: its text beside its graph, both of the same moment. */
@Route(EditorNavigation.ROUTE)
final class EditorView extends Div
    implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient TextStore store;
  private final transient DefinitionReader reader;
  private final transient CallCatalog catalog;
  private final transient Launcher launcher;
  private final transient Debugger debugger;
  private final transient LayoutMemory layouts = new LayoutMemory();
  private final H1 title = new H1();
  private final Select<String> drawn = new Select<>();
  private final WorkflowEditor editor = new WorkflowEditor();
  private final WorkflowGraph graph = new WorkflowGraph();
  private final DraftBar drafts = new DraftBar();
  private final ProblemList problems = new ProblemList(editor::revealLine);
  private final Button save;
  private final Button run;
  private final Button debug;
  private transient StoredText stored = StoredText.fresh(Kind.WORKFLOW, "");
  private transient DefinitionDocument document;
  private transient @Nullable Breakpoints breakpoints;

  EditorView(
      TextStore store,
      DefinitionReader reader,
      CallCatalog catalog,
      Launcher launcher,
      Debugger debugger) {
    this.store = store;
    this.reader = reader;
    this.catalog = catalog;
    this.launcher = launcher;
    this.debugger = debugger;
    this.document = reader.read("");
    this.save = Tools.quiet("Save", "save", () -> save(editor.getValue()));
    this.run = Tools.primary("Run", "play", () -> run(DebugMode.NONE));
    this.debug = Tools.quiet("Debug", "bug", () -> run(DebugMode.BREAKPOINTS));
    addClassName("editor");
    add(head(), drafts, body(), problems);
    listen();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var parameters = event.getRouteParameters();
    var query = event.getLocation().getQueryParameters();
    var kind =
        parameters.get(EditorNavigation.KIND).flatMap(Kind::of).orElseThrow(NotFoundException::new);
    var name = parameters.get(EditorNavigation.NAME);
    open(
        name.map(each ->
                store.load(
                    kind, each, query.getSingleParameter(EditorNavigation.NAMESPACE).orElse("")))
            .orElseGet(() -> StoredText.fresh(kind, FirstText.of(kind))));
    name.filter(each -> kind == Kind.WORKFLOW).ifPresent(this::draw);
    query.getSingleParameter(EditorNavigation.TASK).ifPresent(this::reveal);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    if (!isChanged()) {
      return;
    }
    var leaving = event.postpone();
    SaveQuestions.leaving(
        () -> {
          editor.forgetDraft();
          leaving.proceed();
        },
        leaving::cancel);
  }

  @Override
  public String getPageTitle() {
    return (stored.isNew() ? "New " + stored.kind().word() : stored.name()) + " · Tramontane";
  }

  private Div head() {
    drawn.addClassName("drawn");
    drawn.setWidth("260px");
    drawn.setItemLabelGenerator(this::nameInText);
    drawn.setAriaLabel("Workflow that is drawn");
    drawn.addValueChangeListener(_ -> showGraph());
    return Tools.box("page-head", title, drawn, Tools.box("buttons", save, debug, run));
  }

  private SplitLayout body() {
    graph.setNone("The graph appears when the text has tasks");
    var split = new SplitLayout(editor, graph);
    split.setSplitterPosition(52);
    split.addClassName("fill");
    return split;
  }

  private void listen() {
    editor.onEdited(_ -> read());
    editor.onSave(this::save);
    editor.onDraft(this::offerDraft);
    editor.onCursor(this::follow);
    editor.onBreakpoint(line ->
        BreakpointPlace.at(document.workflows(), line)
            .ifPresentOrElse(
                place -> toggle(Optional.of(place)),
                () -> Problems.done("A breakpoint stands on a line of a task")));
    graph.onChosen(this::reveal);
    graph.onBreakpoint(task ->
        toggle(
            shown()
                .map(model ->
                    new BreakpointPlace(model.qualifiedName(), task, StopPhase.TASK_ENTER))));
    Shortcuts.addShortcutListener(this, () -> run(DebugMode.BREAKPOINTS), Key.F5).listenOn(this);
    Shortcuts.addShortcutListener(
            this, () -> save(editor.getValue()), Key.KEY_S, KeyModifier.CONTROL)
        .listenOn(this);
  }

  private void open(StoredText loaded) {
    stored = loaded;
    breakpoints = new Breakpoints(debugger, loaded.namespace());
    editor.setUri(
        "tramontane:/%s/%s.yaml"
            .formatted(loaded.kind().word(), loaded.isNew() ? "new" : loaded.name()));
    drafts.close();
    editor.setStored(loaded.text());
    editor.setValue(loaded.text());
    read();
  }

  private void offerDraft(String text, Instant typed) {
    drafts.offer(
        typed,
        () -> {
          editor.setValue(text);
          read();
        },
        editor::forgetDraft);
  }

  private void read() {
    document = readAsItsKind(editor.getValue());
    problems.show(withCalls(document));
    var names = document.workflows().stream().map(WorkflowModel::qualifiedName).toList();
    var chosen = Optional.ofNullable(drawn.getValue()).filter(names::contains);
    drawn.setItems(names);
    drawn.setVisible(names.size() > 1);
    drawn.setValue(chosen.or(() -> names.stream().findFirst()).orElse(null));
    showGraph();
    showBreakpoints();
    showChanged();
  }

  /** Without the workbook's name, which stands beside it. */
  private String nameInText(String qualifiedName) {
    return document.workflows().stream()
        .filter(model -> model.qualifiedName().equals(qualifiedName))
        .map(WorkflowModel::name)
        .findFirst()
        .orElse(qualifiedName);
  }

  /** What the text says of itself, and of the actions and workflows that it calls. */
  private List<Issue> withCalls(DefinitionDocument read) {
    return Stream.concat(read.issues().stream(), CallCheck.check(read, catalog).stream()).toList();
  }

  /** A new text becomes what it holds: whoever pastes a workbook means a workbook. */
  private DefinitionDocument readAsItsKind(String text) {
    if (stored.isNew()) {
      var seen = reader.read(text);
      if (!seen.workflows().isEmpty() || !seen.actions().isEmpty()) {
        stored = stored.as(TextStore.kind(seen.kind()));
        return seen;
      }
    }
    return reader.read(text, TextStore.documentKind(stored.kind()));
  }

  /** While the text cannot be read, the graph of the last one that could stays. */
  private void showGraph() {
    var drawable = shown().filter(model -> document.isValid() || !model.tasks().isEmpty());
    drawable.ifPresent(model -> {
      graph.setLayout(layouts.layout(model));
      showBreakpoints();
    });
    graph.setStale(drawable.isEmpty());
  }

  private Optional<WorkflowModel> shown() {
    return document.workflows().stream()
        .filter(model -> model.qualifiedName().equals(drawn.getValue()))
        .findFirst();
  }

  private void draw(String workflow) {
    if (document.workflows().stream().anyMatch(model -> model.qualifiedName().equals(workflow))) {
      drawn.setValue(workflow);
    }
  }

  /** Text and graph stay on the same task. */
  private void follow(int line) {
    for (var model : document.workflows()) {
      var task =
          model.tasks().values().stream()
              .filter(
                  each -> each.span().start().line() <= line && line <= each.span().end().line())
              .findFirst();
      if (task.isPresent()) {
        drawn.setValue(model.qualifiedName());
        graph.choose(task.get().name());
        return;
      }
    }
  }

  private void reveal(String task) {
    shown()
        .flatMap(model -> model.task(task))
        .ifPresent(found -> {
          editor.revealLine(found.nameSpan().start().line());
          graph.choose(task);
        });
  }

  private void toggle(Optional<BreakpointPlace> place) {
    var known = breakpoints;
    if (place.isPresent() && known != null) {
      Problems.showing(() -> known.toggle(place.get()));
      showBreakpoints();
    }
  }

  private void showBreakpoints() {
    var known = breakpoints;
    if (known == null) {
      return;
    }
    editor.setBreakpoints(known.lines(document.workflows()));
    shown()
        .ifPresent(model -> {
          var marked = known.tasks(model.qualifiedName());
          graph.setStates(marked.stream().map(task -> TaskState.notReached(task, true)).toList());
        });
  }

  private boolean isChanged() {
    return !editor.getValue().equals(stored.text());
  }

  private void showChanged() {
    var name = stored.isNew() ? "New " + stored.kind().word() : stored.name();
    title.setText(name + (isChanged() ? " ●" : ""));
    save.setEnabled(isChanged() || stored.isNew());
    var runnable = !document.workflows().isEmpty();
    run.setVisible(runnable);
    debug.setVisible(runnable);
    trail().show(UI.getCurrent());
  }

  private boolean save(String text) {
    try {
      keep(store.save(stored, text, false));
      return true;
    } catch (EngineException refused) {
      ask(text, refused);
      return false;
    }
  }

  private void ask(String text, EngineException refused) {
    switch (refused.code()) {
      case "changed-meanwhile" ->
          SaveQuestions.changedMeanwhile(refused, this::loadAgain, () -> overwrite(text));
      case "duplicate-definition" -> SaveQuestions.nameTaken(() -> overwrite(text));
      case "workflow-not-found", "workbook-not-found", "action-not-found" ->
          SaveQuestions.deletedMeanwhile(() -> saveAsNew(text));
      default -> Problems.show(refused);
    }
  }

  private void saveAsNew(String text) {
    stored = stored.as(stored.kind());
    save(text);
  }

  private void loadAgain() {
    Problems.showing(() -> open(store.load(stored.kind(), stored.name(), stored.namespace())));
  }

  private void overwrite(String text) {
    Problems.showing(() -> keep(store.save(stored, text, true)));
  }

  private void keep(StoredText saved) {
    var renamed = !saved.name().equals(stored.name());
    stored = saved;
    editor.forgetDraft();
    editor.setStored(saved.text());
    drafts.close();
    Problems.done("Saved " + saved.name());
    showChanged();
    if (renamed) {
      UI.getCurrent()
          .getPage()
          .getHistory()
          .replaceState(null, EditorNavigation.open(saved.kind(), saved.name(), saved.namespace()));
    }
  }

  /** What runs is what was saved: a changed text is saved first. */
  private void run(DebugMode mode) {
    if ((isChanged() || stored.isNew()) && !save(editor.getValue())) {
      return;
    }
    Problems.showing(
        () -> shown().ifPresent(model -> launcher.launch(model, stored.namespace(), mode)));
  }

  private Trail trail() {
    var shelf =
        switch (stored.kind()) {
          case WORKFLOW -> Shelf.WORKFLOWS;
          case WORKBOOK -> Shelf.WORKBOOKS;
          case ACTION -> Shelf.ACTIONS;
        };
    return Trail.through("Library", LibraryNavigation.shelf(Shelf.WORKFLOWS))
        .then(shelf.title(), LibraryNavigation.shelf(shelf))
        .endingAt(stored.isNew() ? "new" : stored.name());
  }
}
