package dev.tramontane.ui.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Pre;
import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.execution.Executions.Ancestor;
import dev.tramontane.ui.component.Icon;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.navigation.EditorNavigation;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import java.util.ArrayList;
import java.util.List;

/**
 * Why an execution failed: one sentence, the path from the root to the innermost failing task, and
 * on demand the card of that task.
 */
final class FailureCard extends Div {

  private static final long serialVersionUID = 1L;

  private static final int MOST_LINES = 40;

  private final transient TaskActions actions;

  FailureCard(TaskActions actions) {
    this.actions = actions;
    addClassName("failure");
    setVisible(false);
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", "Why it failed");
  }

  /** Shows the first cause; with {@code opened} its card too. */
  void show(ExecutionPage page, boolean opened) {
    removeAll();
    setVisible(!page.causes().isEmpty());
    if (page.causes().isEmpty()) {
      return;
    }
    var cause = page.causes().getFirst();
    var why = new Anchor(pathTo(cause), "");
    why.add(new Icon("why"), Tools.text("Why did this fail?"));
    why.addClassNames("why");
    why.setVisible(!opened);
    add(
        Tools.box(
            "failure-line",
            new StateChip(ShownState.ERROR),
            Tools.text(cause.summary(), "failure-summary"),
            why));
    add(chips(page.path(), cause));
    if (opened) {
      add(card(page, cause));
    }
    if (page.causes().size() > 1) {
      add(otherCauses(page.causes()));
    }
  }

  private static String pathTo(FailureCause cause) {
    return ExecutionNavigation.failure(cause.leaf().workflowExecutionId(), cause.leaf().taskName());
  }

  /** From the root, also when the shown execution is not the root. */
  private static Nav chips(List<Ancestor> path, FailureCause cause) {
    var chips = new Nav();
    chips.addClassName("chips");
    chips.getElement().setAttribute("aria-label", "From the root to the cause");
    var links = new ArrayList<Component>();
    var root = path.getFirst().execution();
    links.add(new Anchor(ExecutionNavigation.execution(root.id()), root.workflowName()));
    for (var ancestor : path) {
      ancestor
          .parentTask()
          .ifPresent(task ->
              links.add(
                  new Anchor(
                      ExecutionNavigation.task(task.workflowExecutionId(), task.name()),
                      task.name())));
    }
    for (var step : cause.path()) {
      var label =
          step.sameFailures() > 1 ? step.taskName() + " ×" + step.sameFailures() : step.taskName();
      links.add(
          new Anchor(
              ExecutionNavigation.failure(step.workflowExecutionId(), step.taskName()), label));
    }
    links.getLast().getElement().setAttribute("aria-current", "true");
    for (var link : links) {
      if (chips.getComponentCount() > 0) {
        chips.add(new Icon("right"));
      }
      chips.add(link);
    }
    return chips;
  }

  private Div card(ExecutionPage page, FailureCause cause) {
    var facts = Tools.box("failure-facts", message(cause), buttons(page, cause));
    var inputView = new JsonView().opened(0);
    cause
        .input()
        .ifPresentOrElse(inputView::show, () -> inputView.showNone("it did not come that far"));
    var input = new Section("Evaluated input", inputView).noted(cause.actionName().orElse(""));
    var output = new Section("Answer", new JsonView(cause.output()));
    var place = new Section("Definition", lines(page, cause)).noted("line " + (cause.line() + 1));
    var columns =
        Tools.box(
            "failure-columns",
            Tools.box("failure-column", place),
            Tools.box("failure-column", input));
    if (cause.output() != null && !cause.output().equals(cause.message())) {
      columns.add(Tools.box("failure-column", output));
    }
    return Tools.box("failure-card", facts, columns);
  }

  /** The sentence on top says a short message already. */
  private static Component message(FailureCause cause) {
    var message = new Pre(cause.summary().contains(cause.message()) ? "" : cause.message());
    message.addClassNames("info", "bad");
    return message;
  }

  private Div buttons(ExecutionPage page, FailureCause cause) {
    var leaf = cause.leaf();
    var attempts = cause.attempts() == 1 ? "1 attempt" : "%d attempts".formatted(cause.attempts());
    var buttons =
        Tools.box(
            "buttons",
            Tools.primary("Rerun", "rerun", () -> actions.rerun(leaf.taskExecutionId())),
            Tools.quiet("Skip", "skip", () -> actions.skip(leaf.taskExecutionId())));
    var namespace = page.execution().workflowNamespace();
    var editor =
        new Anchor(EditorNavigation.task(leaf.workflowName(), namespace, leaf.taskName()), "");
    editor.add(new Icon("edit"), Tools.text("Open in editor"));
    editor.addClassName("button-link");
    buttons.add(editor, Tools.text(attempts, "muted"));
    return buttons;
  }

  /** The lines of the task, if the shown execution is the one that holds it. */
  private static Component lines(ExecutionPage page, FailureCause cause) {
    if (!page.execution().definitionHash().equals(cause.definitionHash())) {
      return new Anchor(pathTo(cause), "Show the task in its execution");
    }
    var excerpt = new Div();
    excerpt.addClassName("excerpt");
    var number = cause.line();
    for (var text : page.drawn().text().lines().skip(number).limit(height(page, cause)).toList()) {
      excerpt.add(
          Tools.box("excerpt-line", Tools.text("" + ++number, "excerpt-number"), Tools.text(text)));
    }
    return excerpt;
  }

  private static int height(ExecutionPage page, FailureCause cause) {
    return page.drawn()
        .workflow()
        .flatMap(model -> model.task(cause.leaf().taskName()))
        .map(task -> task.span().end().line() - task.span().start().line() + 1)
        .map(lines -> Math.min(lines, MOST_LINES))
        .orElse(1);
  }

  private static Component otherCauses(List<FailureCause> causes) {
    var others = Tools.box("other-causes");
    causes.stream()
        .skip(1)
        .limit(20)
        .forEach(cause -> others.add(new Anchor(pathTo(cause), cause.summary())));
    return new Section("Other causes", others).noted("" + (causes.size() - 1)).folded();
  }
}
