package dev.tramontane.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.tramontane.engine.action.Actions;
import dev.tramontane.engine.definition.Definitions;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.ui.component.DefinitionSummaries;
import dev.tramontane.ui.component.KeysetRows;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.navigation.EditorNavigation;
import dev.tramontane.ui.navigation.EditorNavigation.Kind;
import dev.tramontane.ui.navigation.Go;
import dev.tramontane.ui.navigation.LibraryNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation.Shelf;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shelves of what is stored, one at a time, with search. */
@Route(LibraryNavigation.ROUTE)
@PageTitle("Library · Tramontane")
final class LibraryView extends Div implements BeforeEnterObserver {

  private static final long serialVersionUID = 1L;

  private static final String CONTENT = "content";
  private static final String NAMESPACE = "namespace";
  private static final int FIRST_PAGE = 100;

  private final transient Shelves shelves;
  private final transient Actions actions;
  private final transient Environments environments;
  private final Map<Shelf, Anchor> tabs = new EnumMap<>(Shelf.class);
  private final TextField search = new TextField();
  private final Button create;
  private final Grid<Entry> grid = new Grid<>();
  private final Div nothing = new Div();
  private final transient KeysetRows<Entry> rows = new KeysetRows<>(this::read);
  private transient Shelf shelf = Shelf.WORKFLOWS;
  private String wanted = "";

  LibraryView(
      Definitions definitions,
      Actions actions,
      Environments environments,
      DefinitionSummaries summaries) {
    this.shelves = new Shelves(definitions, actions, environments, summaries);
    this.actions = actions;
    this.environments = environments;
    this.create = Tools.primary("New", "plus", this::create);
    addClassName("page");
    add(Tools.box("page-head", new H1("Library"), tabs(), search(), create), grid(), nothing);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    shelf =
        event
            .getRouteParameters()
            .get(LibraryNavigation.KIND)
            .map(word -> Shelf.of(word).orElseThrow(NotFoundException::new))
            .orElse(Shelf.WORKFLOWS);
    wanted = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
    search.setValue(wanted);
    search.setPlaceholder("Filter " + shelf.word());
    tabs.forEach((each, tab) ->
        tab.getElement().setAttribute("aria-current", each == shelf ? "page" : "false"));
    Trail.through("Library", LibraryNavigation.shelf(Shelf.WORKFLOWS))
        .endingAt(shelf.title())
        .show(event.getUI());
    refresh();
  }

  private Div tabs() {
    var row = Tools.box("view-tabs");
    for (var each : Shelf.values()) {
      var tab = new Anchor(LibraryNavigation.shelf(each), each.title());
      tabs.put(each, tab);
      row.add(tab);
    }
    return row;
  }

  private TextField search() {
    search.setAriaLabel("Search this shelf");
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        Go.to(UI.getCurrent(), LibraryNavigation.search(shelf, search.getValue().strip()));
      }
    });
    return search;
  }

  private Grid<Entry> grid() {
    grid.addClassNames("lines", "fill");
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addComponentColumn(this::name).setHeader("Name").setFlexGrow(3);
    grid.addComponentColumn(entry -> whole(entry.description(), "note"))
        .setHeader("About")
        .setFlexGrow(4);
    grid.addComponentColumn(entry -> whole(entry.detail(), "code")).setKey(CONTENT).setFlexGrow(3);
    grid.addColumn(entry -> entry.origin().orElse("")).setHeader("From").setFlexGrow(1);
    grid.addColumn(entry -> String.join(", ", entry.tags())).setHeader("Tags").setFlexGrow(1);
    grid.addColumn(Entry::namespace).setKey(NAMESPACE).setHeader("Namespace").setFlexGrow(1);
    grid.addComponentColumn(LibraryView::changed)
        .setHeader("Changed")
        .setWidth("120px")
        .setFlexGrow(0);
    grid.addComponentColumn(this::delete).setWidth("56px").setFlexGrow(0);
    grid.addItemClickListener(click -> open(click.getItem()));
    grid.setItems(query -> rows.range(query.getOffset(), query.getLimit()));
    return grid;
  }

  /** A text that is cut where its column ends, and whole when pointed at. */
  private static Component whole(String text, String style) {
    var shown = Tools.text(text, style);
    shown.getElement().setAttribute("title", text);
    return shown;
  }

  private Component name(Entry entry) {
    return path(entry)
        .<Component>map(path -> new Anchor(path, entry.name()))
        .orElseGet(() -> inPlace(entry));
  }

  private Component inPlace(Entry entry) {
    var button = new NativeButton(entry.name(), _ -> {});
    button.addClassName("name-button");
    return button;
  }

  private Optional<String> path(Entry entry) {
    return kind()
        .filter(_ -> !isBuiltIn(entry))
        .map(kind -> EditorNavigation.open(kind, entry.name(), entry.namespace()));
  }

  private Optional<Kind> kind() {
    return switch (shelf) {
      case WORKFLOWS -> Optional.of(Kind.WORKFLOW);
      case WORKBOOKS -> Optional.of(Kind.WORKBOOK);
      case ACTIONS -> Optional.of(Kind.ACTION);
      case ENVIRONMENTS -> Optional.empty();
    };
  }

  private static Component changed(Entry entry) {
    return entry.changed().<Component>map(TimeAgo::since).orElseGet(() -> Tools.text(""));
  }

  private Component delete(Entry entry) {
    var button = Tools.tool("trash", "Delete " + entry.name(), () -> askToDelete(entry));
    button.getElement().addEventListener("click", _ -> {}).stopPropagation();
    button.setVisible(entry.deletable());
    return button;
  }

  private void open(Entry entry) {
    path(entry)
        .ifPresentOrElse(
            path -> Go.to(UI.getCurrent(), path), () -> Problems.showing(() -> openInPlace(entry)));
  }

  private boolean isBuiltIn(Entry entry) {
    return shelf == Shelf.ACTIONS && !entry.deletable();
  }

  private void openInPlace(Entry entry) {
    if (isBuiltIn(entry)) {
      new ActionDialog(actions.action(entry.name(), entry.namespace())).open();
    } else {
      editEnvironment(Optional.of(entry.name()));
    }
  }

  private void create() {
    kind()
        .ifPresentOrElse(
            kind -> Go.to(UI.getCurrent(), EditorNavigation.create(kind)),
            () -> editEnvironment(Optional.empty()));
  }

  private void editEnvironment(Optional<String> name) {
    new EnvironmentDialog(environments, name.map(environments::environment), this::refresh).open();
  }

  private void askToDelete(Entry entry) {
    var dialog = new ConfirmDialog();
    dialog.setHeader("Delete " + entry.name() + "?");
    dialog.setText(shelves.content(shelf).consequence(entry));
    dialog.setCancelable(true);
    dialog.setCancelText("Keep it");
    dialog.setConfirmText("Delete");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(_ ->
        Problems.showing(() -> {
          shelves.content(shelf).delete(entry);
          refresh();
        }));
    dialog.open();
  }

  private List<Entry> read(Optional<Entry> after, int limit) {
    List<Filter> filters =
        wanted.isEmpty()
            ? List.of()
            : List.of(new Filter("name", Filter.Operator.HAS, List.of(wanted)));
    return shelves
        .content(shelf)
        .read(
            new ListQuery(
                filters,
                List.of(new ListQuery.Sort("name", false)),
                limit,
                after.map(Entry::marker)));
  }

  private void showColumns() {
    grid.getColumnByKey(CONTENT)
        .setHeader(
            switch (shelf) {
              case WORKFLOWS, ACTIONS -> "Takes";
              case WORKBOOKS -> "Holds";
              case ENVIRONMENTS -> "Values";
            });
    grid.getColumnByKey(NAMESPACE)
        .setVisible(rows.range(0, FIRST_PAGE).anyMatch(entry -> !entry.namespace().isEmpty()));
  }

  private void refresh() {
    rows.reset();
    var empty = rows.isEmpty();
    grid.setVisible(!empty);
    nothing.removeAll();
    if (!empty) {
      showColumns();
      grid.getDataProvider().refreshAll();
    } else if (wanted.isEmpty()) {
      nothing.add(
          Tools.empty(
              "No " + shelf.word() + " yet",
              shelves.content(shelf).explanation(),
              Tools.primary("Start one from an example", "plus", this::create)));
    } else {
      nothing.add(
          Tools.empty("Nothing is called like that", "No name here contains “" + wanted + "”."));
    }
  }
}
