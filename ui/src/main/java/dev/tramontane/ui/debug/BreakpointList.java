package dev.tramontane.ui.debug;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.InvalidConditionException;
import dev.tramontane.ui.component.Problems;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.Tools;
import java.util.Optional;

/** All breakpoints: on or off, with their conditions. */
final class BreakpointList extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Runnable changed;
  private final Section section = new Section("Breakpoints");

  BreakpointList(Runnable changed) {
    this.changed = changed;
    add(section);
  }

  void show(Breakpoints breakpoints) {
    var all = breakpoints.all();
    section.noted("" + all.size());
    if (all.isEmpty()) {
      section.show(Tools.text("Click beside a line of the text to set one.", "muted"));
      return;
    }
    section.show(all.stream().map(each -> row(breakpoints, each)).toArray(Component[]::new));
  }

  private Component row(Breakpoints breakpoints, Breakpoint breakpoint) {
    var enabled = new Checkbox(breakpoint.enabled());
    enabled.setLabel(breakpoint.workflow() + " \u25b8 " + breakpoint.task());
    enabled.addValueChangeListener(event ->
        change(() -> breakpoints.change(breakpoint, breakpoint.condition(), event.getValue())));
    var condition = new TextField();
    condition.setValue(breakpoint.condition().orElse(""));
    condition.setPlaceholder("stop only if, for example <% $.count > 3 %>");
    condition.setAriaLabel("Condition of the breakpoint at " + breakpoint.task());
    condition.addThemeVariants(TextFieldVariant.LUMO_SMALL);
    condition.addClassName("code-field");
    condition.setPrefixComponent(Tools.text("if", "muted"));
    condition.setManualValidation(true);
    breakpoints
        .problem(breakpoint)
        .ifPresent(problem ->
            showWrong(
                condition,
                "Broken at column %d: %s".formatted(problem.column(), problem.message()),
                problem.code()));
    condition.addValueChangeListener(_ -> setCondition(breakpoints, breakpoint, condition));
    var line =
        Tools.box(
            "breakpoint-line",
            enabled,
            Tools.text(breakpoint.phase().words(), "muted"),
            Tools.tool(
                "close",
                "Remove the breakpoint at " + breakpoint.task(),
                () -> change(() -> breakpoints.remove(breakpoint))));
    return Tools.box("breakpoint-row", line, condition);
  }

  /** What was typed stays, so that it can be corrected where it is wrong. */
  private void setCondition(Breakpoints breakpoints, Breakpoint breakpoint, TextField field) {
    try {
      breakpoints.change(breakpoint, condition(field.getValue()), breakpoint.enabled());
    } catch (InvalidConditionException wrong) {
      showWrong(field, Problems.message(wrong), wrong.code());
      return;
    } catch (EngineException refused) {
      Problems.show(refused);
      return;
    }
    changed.run();
  }

  private static void showWrong(TextField field, String message, String code) {
    field.setErrorMessage("%s (%s)".formatted(message, code));
    field.setInvalid(true);
  }

  private void change(Runnable change) {
    Problems.showing(() -> {
      change.run();
      changed.run();
    });
  }

  private static Optional<String> condition(String typed) {
    return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
  }
}
