package dev.tramontane.ui.debug;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.value.Values;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a frame, scope by scope; in scopes that can be changed each has an edit field.
 */
final class VariableList extends Div {

  private static final long serialVersionUID = 1L;

  private static final int EDITED_ONE_BY_ONE = 60;

  /** Called when the user has typed a new value. */
  interface Change {
    void set(Scope.Kind scope, String name, @Nullable Object value);
  }

  private final transient Change change;

  VariableList(Change change) {
    this.change = change;
  }

  void show(Iterable<Scope> scopes) {
    removeAll();
    for (var scope : scopes) {
      var variables = scope.variables();
      var section = new Section(scope.kind().label(), content(scope)).noted("" + variables.size());
      var fold = isAside(scope.kind()) || (variables.isEmpty() && !takesNew(scope));
      add(fold ? section.folded() : section);
    }
  }

  private static boolean isAside(Scope.Kind kind) {
    return kind == Scope.Kind.ENVIRONMENT || kind == Scope.Kind.TASK;
  }

  private Component content(Scope scope) {
    if (!scope.changeable() || scope.variables().size() > EDITED_ONE_BY_ONE) {
      return new JsonView(scope.variables()).opened(0);
    }
    var rows = Tools.box("variables");
    scope.variables().forEach((name, value) -> rows.add(row(scope.kind(), name, value)));
    if (takesNew(scope)) {
      rows.add(adding(scope.kind()));
    }
    return rows;
  }

  private static boolean takesNew(Scope scope) {
    return scope.changeable()
        && (scope.kind() == Scope.Kind.CONTEXT || scope.kind() == Scope.Kind.GLOBAL);
  }

  private Component adding(Scope.Kind kind) {
    var row = Tools.box("variable-new");
    row.add(Tools.quiet("Add variable", "plus", () -> askForNew(row, kind)));
    return row;
  }

  private void askForNew(Div row, Scope.Kind kind) {
    row.removeAll();
    var name = new TextField("Name");
    var field = new TextArea("Value");
    field.setHelperText("JSON");
    field.addClassName("code-field");
    name.setWidthFull();
    field.setWidthFull();
    var set =
        Tools.primary(
            "Set",
            "save",
            () -> {
              name.setInvalid(name.getValue().isBlank());
              name.setErrorMessage("A variable needs a name.");
              if (!name.isInvalid()) {
                set(field, kind, name.getValue().strip());
              }
            });
    row.add(name, field, Tools.box("buttons", set));
    name.focus();
  }

  private Component row(Scope.Kind kind, String name, @Nullable Object value) {
    var row = Tools.box("variable");
    showValue(row, kind, name, value);
    return row;
  }

  private void showValue(Div row, Scope.Kind kind, String name, @Nullable Object value) {
    row.removeAll();
    var single = new java.util.LinkedHashMap<String, @Nullable Object>(Map.of());
    single.put(name, value);
    row.add(
        new JsonView(Values.freezeMap(single)).opened(1),
        Tools.tool("edit", "Change " + name, () -> edit(row, kind, name, value)));
  }

  private void edit(Div row, Scope.Kind kind, String name, @Nullable Object value) {
    row.removeAll();
    var field = new TextArea(name);
    field.setValue(Json.prettyText(value));
    field.setHelperText("JSON");
    field.addClassName("code-field");
    field.setWidthFull();
    var set = Tools.primary("Set", "save", () -> set(field, kind, name));
    var cancel = Tools.quiet("Cancel", "close", () -> showValue(row, kind, name, value));
    row.add(field, Tools.box("buttons", set, cancel));
    field.focus();
  }

  private void set(TextArea field, Scope.Kind kind, String name) {
    switch (Json.read(field.getValue())) {
      case Json.Reading.Value(var value) -> change.set(kind, name, value);
      case Json.Reading.Wrong(var message) -> {
        field.setInvalid(true);
        field.setErrorMessage(message);
      }
    }
  }
}
