package dev.tramontane.ui.debug;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.ui.component.Icon;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.Tools;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Evaluates expressions in the frame in focus and keeps what was asked. */
public final class EvaluateConsole extends Div {

  private static final long serialVersionUID = 1L;

  private static final int MOST_LINES = 100;
  private static final String TYPED = "element.value";

  private final transient Function<String, Optional<Evaluation>> evaluate;
  private final transient AskedQuestions asked = new AskedQuestions();
  private final Div answers = Tools.box("answers");
  private final TextField question = new TextField();

  /**
   * @param evaluate gives the answer, or nothing if no branch is held
   */
  public EvaluateConsole(Function<String, Optional<Evaluation>> evaluate) {
    this.evaluate = evaluate;
    addClassName("console");
    answers.getElement().setAttribute("role", "log");
    question.setPlaceholder("<% $.name %> or {{ _.name }}");
    question.setAriaLabel("Expression to evaluate in the held frame");
    question.setPrefixComponent(new Icon("console"));
    question.addThemeVariants(TextFieldVariant.LUMO_SMALL);
    question.addClassName("code-field");
    question.setWidthFull();
    question.addKeyPressListener(Key.ENTER, _ -> ask());
    onArrow("ArrowUp", asked::earlier);
    onArrow("ArrowDown", asked::later);
    add(Tools.box("answers-end", answers), question);
  }

  private void onArrow(String key, UnaryOperator<String> goTo) {
    question
        .getElement()
        .addEventListener(
            "keydown",
            event -> question.setValue(goTo.apply(event.getEventData().get(TYPED).asString())))
        .setFilter("event.key === '%s' && (event.preventDefault(), true)".formatted(key))
        .addEventData(TYPED);
  }

  private void ask() {
    var expression = question.getValue().strip();
    if (expression.isEmpty()) {
      return;
    }
    asked.keep(expression);
    answers.add(Tools.box("answer", Tools.text(expression, "asked"), answer(expression)));
    if (answers.getComponentCount() > MOST_LINES) {
      answers.remove(answers.getComponentAt(0));
    }
    answers.getElement().executeJs("this.parentNode.scrollTop = 0");
    question.clear();
  }

  private Component answer(String expression) {
    var evaluation = evaluate.apply(expression);
    if (evaluation.isEmpty()) {
      return Tools.text("No branch is held: there is no frame to evaluate in.", "muted");
    }
    return switch (evaluation.get()) {
      case Evaluation.Value(var value) -> new JsonView(value).opened(1);
      case Evaluation.Failed(var code, var message, var offset) ->
          Tools.box(
              "answer-failed",
              Tools.text(message),
              Tools.text(offset < 0 ? code : "%s, column %d".formatted(code, offset + 1), "muted"));
    };
  }
}
