package dev.tramontane.ui.run;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tramontane.language.model.InputParameter;
import dev.tramontane.ui.component.Json;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.value.Frozen;
import org.jspecify.annotations.Nullable;

/**
 * The field of one input parameter. Its looks follow the default value, but as the language has no
 * types, it takes text or any JSON, as the user says.
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

  /** A map or list, as JSON. */
  record Structured(TextArea component) implements InputField {
    @Override
    public Given given() {
      return component.getValue().isBlank()
          ? new Given.Nothing()
          : readJson(component, component, component.getValue());
    }
  }

  /**
   * Text, or JSON of any kind; a field left empty gives the default.
   *
   * @param emptyIsText whether the empty text is a value of its own: where the default is a text
   */
  record Free(
      Div component, TextField field, Select<String> kind, boolean required, boolean emptyIsText)
      implements InputField {

    private static final String TEXT = "text";
    private static final String JSON = "JSON";

    static Free of(InputParameter parameter) {
      var isText = parameter.required() || parameter.defaultValue() instanceof String;
      var shown = shown(parameter);
      var field = text(parameter.name(), shown);
      field.setRequiredIndicatorVisible(parameter.required());
      field.setPlaceholder(parameter.required() || shown.isEmpty() ? hint(parameter) : shown);
      field.setValueChangeMode(ValueChangeMode.LAZY);
      field.addValueChangeListener(_ -> field.setInvalid(false));
      var kind = new Select<String>();
      kind.setLabel("Written as");
      kind.setItems(TEXT, JSON);
      kind.setValue(isText ? TEXT : JSON);
      return new Free(
          Tools.box("free-field", field, kind),
          field,
          kind,
          parameter.required(),
          parameter.defaultValue() instanceof String);
    }

    private static String shown(InputParameter parameter) {
      return switch (parameter.defaultValue()) {
        case null -> "";
        case String words -> words;
        case Object value -> Json.text(value);
      };
    }

    private static String hint(InputParameter parameter) {
      return parameter.required() || parameter.defaultValue() != null ? "" : "null";
    }

    @Override
    public Given given() {
      field.setInvalid(false);
      var words = field.getValue();
      if (kind.getValue().equals(TEXT) && (emptyIsText || !words.isEmpty())) {
        return new Given.Value(words);
      }
      if (words.isEmpty()) {
        return required ? missing() : new Given.Nothing();
      }
      return readJson(field, field, words);
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
