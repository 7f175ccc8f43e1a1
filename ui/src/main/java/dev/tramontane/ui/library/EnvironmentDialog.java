package dev.tramontane.ui.library;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.tramontane.engine.environment.EnvironmentChange;
import dev.tramontane.engine.environment.EnvironmentView;
import dev.tramontane.engine.environment.Environments;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.value.FrozenMap;
import java.util.Optional;

/** An environment: its name and its values as JSON. */
final class EnvironmentDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient Environments environments;
  private final transient Optional<EnvironmentView> before;
  private final transient Runnable saved;
  private final TextField name = new TextField("Name");
  private final TextField description = new TextField("Note");
  private final TextArea values = new TextArea("Values");

  EnvironmentDialog(Environments environments, Optional<EnvironmentView> before, Runnable saved) {
    this.environments = environments;
    this.before = before;
    this.saved = saved;
    setHeaderTitle(before.map(EnvironmentView::name).orElse("New environment"));
    setWidth("640px");
    name.setWidthFull();
    name.setReadOnly(before.isPresent());
    name.setValue(before.map(EnvironmentView::name).orElse(""));
    description.setWidthFull();
    description.setValue(before.flatMap(EnvironmentView::description).orElse(""));
    values.setWidthFull();
    values.setMinRows(10);
    values.setMaxRows(24);
    values.setHelperText("JSON");
    values.addClassName("code-field");
    values.setValue(before.map(view -> Json.prettyText(view.variables())).orElse("{\n  \n}"));
    add(Tools.box("run-form", name, description, values));
    getFooter()
        .add(
            Tools.quiet("Cancel", "close", this::close), Tools.primary("Save", "save", this::save));
  }

  private void save() {
    if (name.getValue().isBlank()) {
      name.setInvalid(true);
      name.setErrorMessage("An environment needs a name.");
      return;
    }
    switch (Json.read(values.getValue())) {
      case Json.Reading.Value(FrozenMap variables) -> Problems.showing(() -> store(variables));
      case Json.Reading.Value _ -> refuse("An environment is a map of names and values.");
      case Json.Reading.Wrong(var message) -> refuse(message);
    }
  }

  private void store(FrozenMap variables) {
    var change =
        new EnvironmentChange(
            name.getValue().strip(),
            Optional.of(description.getValue()),
            Optional.of(variables),
            Optional.empty(),
            before.map(EnvironmentView::version));
    if (before.isPresent()) {
      environments.update(change);
    } else {
      environments.create(change);
    }
    close();
    saved.run();
  }

  private void refuse(String message) {
    values.setInvalid(true);
    values.setErrorMessage(message);
  }
}
