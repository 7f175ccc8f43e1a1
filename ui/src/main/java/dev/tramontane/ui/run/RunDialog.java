package dev.tramontane.ui.run;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.execution.StartRequest;
import dev.tramontane.engine.execution.StartRequest.DebugMode;
import dev.tramontane.language.model.WorkflowModel;
import dev.tramontane.language.model.WorkflowType;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks for the input of a workflow and starts it. */
public final class RunDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient Executions executions;
  private final transient WorkflowModel workflow;
  private final String namespace;
  private final transient Map<String, InputField> fields = new LinkedHashMap<>();
  private final Select<String> environment = new Select<>();
  private final TextArea environmentValues = new TextArea("Environment values");
  private final ComboBox<String> target = new ComboBox<>("Task to run");
  private final TextField description = new TextField("Note");
  private final Select<DebugMode> debug = new Select<>();

  /**
   * @param environments names of the stored environments
   * @param preferred how the user asked to start
   */
  public RunDialog(
      Executions executions,
      WorkflowModel workflow,
      String namespace,
      List<String> environments,
      DebugMode preferred) {
    this.executions = executions;
    this.workflow = workflow;
    this.namespace = namespace;
    setHeaderTitle("Run " + workflow.qualifiedName());
    addClassName("run-dialog");
    setWidth("560px");
    add(form(environments, preferred));
    getFooter()
        .add(
            Tools.quiet("Cancel", "close", this::close),
            Tools.primary("Start", "play", this::start));
  }

  private Div form(List<String> environments, DebugMode preferred) {
    var form = Tools.box("run-form");
    if (workflow.type() == WorkflowType.REVERSE) {
      target.setItems(workflow.tasks().keySet());
      target.setRequiredIndicatorVisible(true);
      target.setWidthFull();
      form.add(target);
    }
    if (workflow.input().isEmpty()) {
      form.add(Tools.text("This workflow takes no input.", "muted"));
    }
    for (var parameter : workflow.input()) {
      var field = InputField.of(parameter);
      fields.put(parameter.name(), field);
      form.add(field.component());
    }
    form.add(Tools.box("run-options", environmentField(environments), debugField(preferred)));
    environmentValues.setHelperText("JSON: what env() gives in expressions");
    environmentValues.addClassName("code-field");
    environmentValues.setWidthFull();
    environmentValues.setVisible(environments.isEmpty());
    description.setWidthFull();
    form.add(environmentValues, description);
    return form;
  }

  private Select<String> environmentField(List<String> environments) {
    environment.setLabel("Environment");
    environment.setItems(environments);
    environment.setEmptySelectionAllowed(true);
    environment.setEmptySelectionCaption("none, or values below");
    environment.addValueChangeListener(
        change -> environmentValues.setVisible(change.getValue() == null));
    environment.setVisible(!environments.isEmpty());
    return environment;
  }

  private Select<DebugMode> debugField(DebugMode preferred) {
    debug.setLabel("Debugger");
    debug.setItems(DebugMode.values());
    debug.setItemLabelGenerator(mode ->
        switch (mode) {
          case NONE -> "off";
          case BREAKPOINTS -> "stop at breakpoints";
          case STOP_ON_ENTRY -> "stop at the first task";
        });
    debug.setValue(preferred);
    return debug;
  }

  private void start() {
    var input = input();
    var params = params();
    if (input.isPresent() && params.isPresent()) {
      Problems.showing(() -> {
        var started = executions.start(request(input.get(), params.get()));
        close();
        Go.to(UI.getCurrent(), ExecutionNavigation.execution(started.id()));
      });
    }
  }

  private StartRequest request(FrozenMap input, FrozenMap params) {
    var note = description.getValue().strip();
    return new StartRequest(
        Optional.empty(),
        Optional.of(workflow.qualifiedName()),
        namespace,
        input,
        params,
        note.isEmpty() ? Optional.empty() : Optional.of(note),
        List.of(),
        Optional.empty(),
        debug.getValue());
  }

  /** Empty if a field is wrong; every field is looked at, so that all mistakes show at once. */
  private Optional<FrozenMap> input() {
    var input = new LinkedHashMap<String, @Nullable Object>();
    var wrong = new ArrayList<String>();
    fields.forEach((name, field) -> {
      switch (field.given()) {
        case InputField.Given.Value(var value) -> input.put(name, value);
        case InputField.Given.Nothing _ -> {}
        case InputField.Given.Wrong _ -> wrong.add(name);
      }
    });
    return wrong.isEmpty() ? Optional.of(Values.freezeMap(input)) : Optional.empty();
  }

  private Optional<FrozenMap> params() {
    var params = new LinkedHashMap<String, @Nullable Object>();
    if (workflow.type() == WorkflowType.REVERSE) {
      if (target.getValue() == null) {
        target.setInvalid(true);
        target.setErrorMessage("A reverse workflow runs one task and what it requires.");
        return Optional.empty();
      }
      params.put("task_name", target.getValue());
    }
    if (environment.getValue() != null) {
      params.put("env", environment.getValue());
    } else if (!environmentValues.getValue().isBlank() && !readEnvironment(params)) {
      return Optional.empty();
    }
    return Optional.of(Values.freezeMap(params));
  }

  private boolean readEnvironment(Map<String, @Nullable Object> params) {
    return switch (Json.read(environmentValues.getValue())) {
      case Json.Reading.Value(FrozenMap values) -> {
        params.put("env", values);
        yield true;
      }
      case Json.Reading.Value _ -> refuse("An environment is a map of names and values.");
      case Json.Reading.Wrong(var message) -> refuse(message);
    };
  }

  private boolean refuse(String message) {
    environmentValues.setInvalid(true);
    environmentValues.setErrorMessage(message);
    return false;
  }
}
