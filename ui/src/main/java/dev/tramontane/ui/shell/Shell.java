package dev.tramontane.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.ui.component.Icon;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.component.Trail;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import dev.tramontane.ui.navigation.HomeNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation;
import dev.tramontane.ui.navigation.LibraryNavigation.Shelf;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of every screen: a rail on the left, a bar with the trail on top, one screen inside.
 */
@Layout
final class Shell extends Div implements RouterLayout, AfterNavigationObserver {

  private static final long serialVersionUID = 1L;

  /** The button that turns light into dark. */
  @Tag("theme-switch")
  private static final class ThemeSwitch extends Component {
    private static final long serialVersionUID = 1L;
  }

  /** Says whether the page hears of what happens. */
  @Tag("live-mark")
  private static final class LiveMark extends Component {
    private static final long serialVersionUID = 1L;
  }

  /** Texts are part of the library. */
  private static final String EDITOR = "editor/";

  private record Stop(Anchor link, String path) {}

  private final List<Stop> stops = new ArrayList<>();
  private final Nav trail = new Nav();
  private final Div screen = new Div();

  Shell() {
    addClassName("shell");
    screen.addClassName("screen");
    add(rail(), bar(), screen);
  }

  @Override
  public void showRouterLayoutContent(HasElement content) {
    screen.getElement().removeAllChildren();
    screen.getElement().appendChild(content.getElement());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var here = event.getLocation().getPathWithQueryParameters();
    Stop best = here.startsWith(EDITOR) ? stops.get(1) : stops.getFirst();
    for (var stop : stops) {
      if (here.startsWith(stop.path()) && stop.path().length() > best.path().length()) {
        best = stop;
      }
    }
    for (var stop : stops) {
      stop.link().getElement().setAttribute("aria-current", stop == best ? "page" : "false");
    }
  }

  @Override
  protected void onAttach(AttachEvent event) {
    Trail.shownIn(event.getUI()).ifPresent(this::show);
    var listening = Trail.onChange(event.getUI(), this::show);
    addDetachListener(detached -> {
      listening.remove();
      detached.unregisterListener();
    });
  }

  private Nav rail() {
    var rail = new Nav();
    rail.addClassName("rail");
    rail.getElement().setAttribute("aria-label", "Main");
    var mark = new Anchor(HomeNavigation.home(), "");
    mark.addClassName("mark");
    mark.getElement().setAttribute("aria-label", "Tramontane");
    mark.add(new Logo());
    rail.add(
        mark,
        stop("home", "Home", HomeNavigation.home()),
        stop("library", "Library", LibraryNavigation.shelf(Shelf.WORKFLOWS)),
        stop("runs", "Executions", ExecutionNavigation.list()),
        stop("failure", "Failures", ExecutionNavigation.list(ExecutionState.ERROR)),
        stop("action", "Actions", LibraryNavigation.shelf(Shelf.ACTIONS)),
        stop("environment", "Environments", LibraryNavigation.shelf(Shelf.ENVIRONMENTS)));
    return rail;
  }

  private Anchor stop(String icon, String label, String path) {
    var link = new Anchor(path, "");
    link.add(new Icon(icon));
    link.addClassName("stop");
    link.getElement().setAttribute("title", label);
    link.getElement().setAttribute("aria-label", label);
    stops.add(new Stop(link, path));
    return link;
  }

  private Div bar() {
    trail.addClassName("trail");
    trail.getElement().setAttribute("aria-label", "Where you are");
    return Tools.box("bar", trail, search(), new LiveMark(), new ThemeSwitch());
  }

  private TextField search() {
    var search = new TextField();
    search.addClassName("search");
    search.setPlaceholder("Search workflows");
    search.setAriaLabel("Search workflows");
    search.setPrefixComponent(new Icon("search"));
    search.setSuffixComponent(Tools.text("Ctrl K", "key-hint"));
    search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
    search.setValueChangeMode(ValueChangeMode.EAGER);
    search.setClearButtonVisible(true);
    search.addFocusShortcut(Key.KEY_K, com.vaadin.flow.component.KeyModifier.CONTROL);
    search.addKeyPressListener(
        Key.ENTER,
        _ -> Go.to(UI.getCurrent(), LibraryNavigation.search(Shelf.WORKFLOWS, search.getValue())));
    return search;
  }

  private void show(Trail where) {
    trail.removeAll();
    var first = true;
    for (var part : where.parts()) {
      if (!first) {
        trail.add(new Icon("right"));
      }
      first = false;
      trail.add(
          part.path()
              .<Component>map(path -> new Anchor(path, part.label()))
              .orElseGet(() -> here(part)));
    }
  }

  private static Span here(Trail.Part part) {
    var here = new Span(part.label());
    here.getElement().setAttribute("aria-current", "location");
    return here;
  }
}
