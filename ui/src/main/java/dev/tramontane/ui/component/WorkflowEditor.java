package dev.tramontane.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * The text of a definition with language support, a breakpoint gutter and lit lines. Lines count
 * from 0.
 */
@Tag("workflow-editor")
@JsModule("./workflow-editor/workflow-editor.ts")
@NpmPackage(value = "codemirror", version = "6.0.2")
@NpmPackage(value = "@codemirror/commands", version = "6.10.4")
@NpmPackage(value = "@codemirror/lang-yaml", version = "6.1.3")
@NpmPackage(value = "@codemirror/language", version = "6.13.1")
@NpmPackage(value = "@codemirror/lint", version = "6.9.8")
@NpmPackage(value = "@codemirror/lsp-client", version = "6.3.0")
@NpmPackage(value = "@codemirror/state", version = "6.7.6")
@NpmPackage(value = "@codemirror/view", version = "6.43.15")
@NpmPackage(value = "@lezer/highlight", version = "1.2.3")
public final class WorkflowEditor extends Component implements HasSize {

  /**
   * A breakpoint in the gutter.
   *
   * @param verified whether it names a task of the text that is shown
   * @param title what people read when they point at it
   */
  public record LineBreakpoint(int line, boolean verified, boolean enabled, String title) {}

  /** Lines where branches are held, and lines that failed. */
  public record LitLines(List<Integer> stopped, List<Integer> failed) {
    public LitLines {
      stopped = List.copyOf(stopped);
      failed = List.copyOf(failed);
    }
  }

  private String value = "";

  public WorkflowEditor() {
    addTextListener("edited", _ -> {});
  }

  /** The text as last reported by the browser, a moment behind the typing. */
  public String getValue() {
    return value;
  }

  public void setValue(String text) {
    value = text;
    getElement().setProperty("value", text);
  }

  /** The text as it is stored: what the user types beside it is kept as a draft. */
  public void setStored(String text) {
    getElement().setProperty("stored", text);
  }

  /** The draft of this document is saved or not wanted. */
  public void forgetDraft() {
    getElement().callJsFunction("forgetDraft");
  }

  /** When a text of this document is found that was typed and never saved. */
  public Registration onDraft(BiConsumer<String, Instant> listener) {
    return getElement()
        .addEventListener(
            "draft",
            event ->
                listener.accept(
                    event.getEventData().get("event.detail.value").asString(),
                    Instant.ofEpochMilli(event.getEventData().get("event.detail.at").asLong())))
        .addEventData("event.detail.value")
        .addEventData("event.detail.at");
  }

  public void setReadOnly(boolean readOnly) {
    getElement().setProperty("readonly", readOnly);
  }

  /** The document's address at the language server; without one there is no language support. */
  public void setUri(String uri) {
    getElement().setProperty("uri", uri);
  }

  public void setBreakpoints(List<LineBreakpoint> breakpoints) {
    getElement().setPropertyList("breakpoints", breakpoints);
  }

  public void setLit(LitLines lines) {
    getElement().setPropertyJson("lit", JacksonUtils.beanToJson(lines));
  }

  /** Brings a line into sight and puts the cursor there. */
  public void revealLine(int line) {
    getElement().callJsFunction("revealLine", line);
  }

  /** After each pause in typing. */
  public Registration onEdited(Consumer<String> listener) {
    return addTextListener("edited", listener);
  }

  /** When the user asks to save, with the text of that moment. */
  public Registration onSave(Consumer<String> listener) {
    return addTextListener("save", listener);
  }

  /** When the user asks for a breakpoint on a line, or for none. */
  public Registration onBreakpoint(IntConsumer listener) {
    return addLineListener("breakpoint", listener);
  }

  /** When the cursor comes to another line. */
  public Registration onCursor(IntConsumer listener) {
    return addLineListener("cursor", listener);
  }

  private Registration addTextListener(String type, Consumer<String> listener) {
    return getElement()
        .addEventListener(
            type,
            event -> {
              value = event.getEventData().get("event.detail.value").asString();
              listener.accept(value);
            })
        .addEventData("event.detail.value");
  }

  private Registration addLineListener(String type, IntConsumer listener) {
    return getElement()
        .addEventListener(
            type, event -> listener.accept(event.getEventData().get("event.detail.line").asInt()))
        .addEventData("event.detail.line");
  }
}
