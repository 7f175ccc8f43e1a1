package dev.tramontane.ui.execution;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import dev.tramontane.ui.component.Icon;
import dev.tramontane.ui.component.Tools;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/** The row of tabs; a click asks for an address, and the address chooses the tab. */
final class Tabs extends Div {

  private static final long serialVersionUID = 1L;

  private final Map<ExecutionTab, NativeButton> buttons = new EnumMap<>(ExecutionTab.class);

  Tabs(Consumer<ExecutionTab> asked) {
    addClassName("view-tabs");
    getElement().setAttribute("role", "tablist");
    for (var tab : ExecutionTab.values()) {
      var button = new NativeButton();
      button.add(new Icon(tab.icon()), Tools.text(tab.label()));
      button.getElement().setAttribute("role", "tab");
      button.addClickListener(_ -> asked.accept(tab));
      buttons.put(tab, button);
      add(button);
    }
  }

  void choose(ExecutionTab chosen) {
    buttons.forEach((tab, button) ->
        button.getElement().setAttribute("aria-selected", Boolean.toString(tab == chosen)));
  }
}
