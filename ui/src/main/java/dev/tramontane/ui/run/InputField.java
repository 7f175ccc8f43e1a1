package dev.tramontane.ui.run;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.value.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * The field of one input parameter. Its kind follows the default value; a parameter without one
 * takes text or JSON, as the user says.
 */
sealed interface InputField {

  /** What the user gave. */
  sealed interface Given {

    record Value(@Nullable Object value) implements Given {}

    /** Nothing was given: the default value holds. */
    record Nothing() implements Given {}

    /** It cannot be sent; the field says why. */
    record Wrong() implements Given {}
  }

  Component component();

  Given given();

  static InputField of(InputParameter parameter) {
    return switch (parameter.defaultValue()) {
      case Boolean value -> new Flag(checkbox(parameter.name(), value));
      case Long value when value.intValue() == value -> new Whole(integer(parameter.name(), value));
      case Double value -> new Decimal(number(parameter.name(), value));
      case String value -> new Words(text(parameter.name(), value));
      case Frozen value -> new Structured(area(parameter.name(), Json.prettyText(value)));
      case null, default -> Free.of(parameter);
    };
  }

  /** True or false. */
  record Flag(Checkbox component) implements InputField {
    @Override
    public Given given() {
      return new Given.Value(component.getValue());
    }
  }

  /** An integer. */
  record Whole(IntegerField component) implements InputField {
    @Override
    public Given given() {
      return component.getValue() == null
          ? new Given.Nothing()
          : new Given.Value(component.getValue().longValue());
    }
  }

  /** A number with a fraction. */
  record Decimal(NumberField component) implements InputField {
    @Override
    public Given given() {
      return component.getValue() == null
          ? new Given.Nothing()
          : new Given.Value(component.getValue());
    }
  }

  /** Text as it is. */
  record Words(TextField component) implements InputField {
    @Override
    public Given given() {
      return new Given.Value(component.getValue());
    }
  }

  /** A map or list, as JSON. */
  record Structured(TextArea component) implements InputField {
    @Override
    public Given given() {
      return component.getValue().isBlank()
          ? new Given.Nothing()
          : readJson(component, component, component.getValue());
    }
  }

  /** Text, or JSON of any kind. */
  record Free(Div component, TextField field, Select<String> kind, boolean required)
      implements InputField {

    private static final String TEXT = "text";
    private static final String JSON = "JSON";

    static Free of(InputParameter parameter) {
      var field = text(parameter.name(), "");
      field.setRequiredIndicatorVisible(parameter.required());
      field.setPlaceholder(parameter.required() ? "" : "null");
      var kind = new Select<String>();
      kind.setItems(TEXT, JSON);
      kind.setValue(TEXT);
      kind.setLabel("Written as");
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.addValueChangeListener(_ -> field.setInvalid(false));
      return new Free(Tools.box("free-field", field, kind), field, kind, parameter.required());
    }

    @Override
    public Given given() {
      field.setInvalid(false);
      var words = field.getValue();
      if (words.isEmpty()) {
        return required ? missing() : new Given.Nothing();
      }
      return kind.getValue().equals(TEXT) ? new Given.Value(words) : readJson(field, field, words);
    }

    private Given missing() {
      field.setInvalid(true);
      field.setErrorMessage("The workflow needs a value.");
      return new Given.Wrong();
    }
  }

  private static Given readJson(AbstractField<?, ?> field, HasValidation marked, String text) {
    return switch (Json.read(text)) {
      case Json.Reading.Value(var value) -> {
        marked.setInvalid(false);
        yield new Given.Value(value);
      }
      case Json.Reading.Wrong(var message) -> {
        marked.setInvalid(true);
        marked.setErrorMessage(message);
        field.scrollIntoView();
        yield new Given.Wrong();
      }
    };
  }

  private static Checkbox checkbox(String name, boolean value) {
    var field = new Checkbox(name);
    field.setValue(value);
    return field;
  }

  private static IntegerField integer(String name, long value) {
    var field = new IntegerField(name);
    field.setValue(Math.toIntExact(value));
    field.setWidthFull();
    return field;
  }

  private static NumberField number(String name, double value) {
    var field = new NumberField(name);
    field.setValue(value);
    field.setWidthFull();
    return field;
  }

  private static TextField text(String name, String value) {
    var field = new TextField(name);
    field.setValue(value);
    field.setWidthFull();
    return field;
  }

  private static TextArea area(String name, String json) {
    var field = new TextArea(name);
    field.setValue(json);
    field.setHelperText("JSON");
    field.addClassName("code-field");
    field.setMaxRows(12);
    field.setWidthFull();
    return field;
  }
}
