package dev.tramontane.ui.library;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import dev.tramontane.engine.action.ActionView;
import dev.tramontane.engine.action.spi.ActionParameter;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.Tools;

/** A built-in action: what it does and what it takes. */
final class ActionDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  ActionDialog(ActionView action) {
    setHeaderTitle(action.name());
    setWidth("640px");
    add(Tools.text(action.description().orElse(""), "action-about"));
    add(inputs(action));
    getFooter().add(Tools.primary("Close", "close", this::close));
  }

  private static Component inputs(ActionView action) {
    if (action.parameters().isEmpty()) {
      return Tools.text("It takes no input.", "muted");
    }
    var rows = Tools.box("action-inputs");
    action.parameters().forEach(parameter -> rows.add(row(parameter)));
    return rows;
  }

  private static Div row(ActionParameter parameter) {
    var given =
        parameter.required() ? "required" : "otherwise " + Json.text(parameter.defaultValue());
    return Tools.box(
        "action-input",
        Tools.text(parameter.name(), "code", "strong"),
        Tools.text(given, "muted"),
        Tools.text(parameter.documentation()));
  }
}
