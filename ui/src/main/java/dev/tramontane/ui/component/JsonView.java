package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as a tree. Heavy parts stay on the server until they are opened. */
@Tag("json-view")
@JsModule("./json-view/json-view.ts")
public final class JsonView extends Component implements HasSize {

  private @Nullable Object value;

  public JsonView() {
    getElement()
        .addEventListener(
            "load", event -> supply(event.getEventData().get("event.detail.path").asString()))
        .addEventData("event.detail.path");
  }

  public JsonView(@Nullable Object value) {
    this();
    show(value);
  }

  /** Shows a frozen value, null included. */
  public void show(@Nullable Object frozen) {
    value = frozen;
    getElement().setProperty("json", Json.text(JsonPreview.of(frozen)));
  }

  /** Shows that there is no value, and says why. */
  public void showNone(String why) {
    value = null;
    getElement().setProperty("none", why);
    getElement().setProperty("json", "");
  }

  /** How many levels are open at first. */
  public JsonView opened(int levels) {
    getElement().setProperty("open", levels);
    return this;
  }

  private void supply(String pathAsJson) {
    if (Json.read(pathAsJson) instanceof Json.Reading.Value(List<?> path)) {
      var part = JsonPreview.of(JsonPreview.part(value, path));
      getElement().executeJs("this.supply(JSON.parse($0), $1)", pathAsJson, Json.text(part));
    }
  }
}
