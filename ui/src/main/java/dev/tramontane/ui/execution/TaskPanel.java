package dev.tramontane.ui.execution;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import dev.tramontane.engine.execution.Executions;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.language.model.TaskModel;
import dev.tramontane.ui.component.JsonView;
import dev.tramontane.ui.component.Section;
import dev.tramontane.ui.component.ShortId;
import dev.tramontane.ui.component.ShownState;
import dev.tramontane.ui.component.StateChip;
import dev.tramontane.ui.component.TimeAgo;
import dev.tramontane.ui.component.Tools;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import dev.tramontane.ui.navigation.Go;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Everything about the chosen task: state, input, result, what it published, its attempts. */
final class TaskPanel extends Div {

  private static final long serialVersionUID = 1L;

  private static final int MOST_ATTEMPTS = 50;

  private final transient Executions executions;
  private final transient TaskActions actions;

  TaskPanel(Executions executions, TaskActions actions) {
    this.executions = executions;
    this.actions = actions;
    addClassName("task-panel");
  }

  /** A task that has run or runs. */
  void show(TaskRow row) {
    var task = executions.taskExecution(row.latest().id());
    removeAll();
    add(head(task, row.runs()));
    if (task.stateInfo() != null && !task.stateInfo().isBlank()) {
      add(info(task));
    }
    if (row.isNested()) {
      showNested(task);
    } else {
      showAttempts(task);
    }
  }

  /** A task that the run has not reached. */
  void showPlanned(TaskModel task) {
    removeAll();
    add(
        Tools.box(
            "task-head",
            new H3(task.name()),
            Tools.box(
                "facts", new StateChip(ShownState.IDLE), Tools.text("not reached", "muted"))));
    add(new Section("Calls", Tools.text(task.invocation().name(), "code")));
    switch (task.input()) {
      case dev.tramontane.language.model.TaskInput.NamedInput(var parameters) ->
          add(new Section("Input as written", new JsonView(parameters)));
      case dev.tramontane.language.model.TaskInput.WholeInput(var expression) ->
          add(new Section("Input as written", Tools.text(expression, "code")));
    }
  }

  private Div head(TaskExecutionView task, int runs) {
    var facts = Tools.box("facts", new StateChip(ShownState.of(task)), new ShortId(task.id()));
    if (task.startedAt() != null) {
      facts.add(TimeAgo.lasting(task.startedAt(), task.finishedAt()));
    }
    if (runs > 1) {
      facts.add(Tools.text("ran %d times, latest shown".formatted(runs), "muted"));
    }
    return Tools.box("task-head", new H3(task.name()), facts, buttons(task));
  }

  private Div buttons(TaskExecutionView task) {
    var buttons = Tools.box("buttons");
    if (task.state() == ExecutionState.ERROR || task.state() == ExecutionState.CANCELLED) {
      buttons.add(Tools.quiet("Rerun", "rerun", () -> actions.rerun(task.id())));
    }
    if (task.state() == ExecutionState.ERROR) {
      buttons.add(Tools.quiet("Skip", "skip", () -> actions.skip(task.id())));
    }
    buttons.add(Tools.quiet("Open in editor", "edit", () -> actions.openInEditor(task)));
    return buttons;
  }

  private static Component info(TaskExecutionView task) {
    var text = new Pre(task.stateInfo());
    text.addClassName("info");
    if (task.state() == ExecutionState.ERROR) {
      text.addClassName("bad");
    }
    return new Section("State info", text);
  }

  private void showAttempts(TaskExecutionView task) {
    var attempts =
        executions
            .actionExecutions(
                new ListQuery(
                    List.of(Filter.equal("task_execution_id", task.id().toString())),
                    List.of(new ListQuery.Sort("created_at", true)),
                    MOST_ATTEMPTS,
                    Optional.empty()),
                true)
            .items();
    if (!attempts.isEmpty()) {
      var latest = attempts.getFirst();
      add(new Section("Input", new JsonView(latest.input()).opened(0)).noted(latest.name()));
    }
    addResults(task);
    if (!attempts.isEmpty()) {
      var list = Tools.box("attempts");
      attempts.forEach(attempt -> list.add(attempt(attempt)));
      add(
          new Section("Action attempts", list)
              .noted(attempts.size() == MOST_ATTEMPTS ? "latest 50" : "" + attempts.size()));
    }
  }

  /** Goes into the latest nested execution of a task. */
  void openNested(TaskRow row) {
    nestedOf(row.latest()).stream()
        .findFirst()
        .ifPresent(
            run -> getUI().ifPresent(ui -> Go.to(ui, ExecutionNavigation.execution(run.id()))));
  }

  private List<WorkflowExecutionView> nestedOf(TaskExecutionView task) {
    return executions
        .workflowExecutions(
            new ListQuery(
                List.of(Filter.equal("task_execution_id", task.id().toString())),
                List.of(new ListQuery.Sort("created_at", true)),
                MOST_ATTEMPTS,
                Optional.empty()),
            false)
        .items();
  }

  private void showNested(TaskExecutionView task) {
    var nested = nestedOf(task);
    var list = Tools.box("attempts");
    nested.forEach(run -> list.add(nested(run)));
    add(new Section("Nested executions", list).noted("" + nested.size()));
    if (!nested.isEmpty()) {
      add(new Section("Input", new JsonView(nested.getFirst().input()).opened(0)));
    }
    addResults(task);
  }

  private void addResults(TaskExecutionView task) {
    var result = new JsonView();
    if (task.result() == null) {
      result.showNone(task.state().isCompleted() ? "null" : "not there yet");
    } else {
      result.show(task.result());
    }
    add(new Section("Result", result));
    var published = new ArrayList<Component>();
    if (task.published() != null && !task.published().isEmpty()) {
      published.add(new JsonView(task.published()));
    }
    if (!task.publishedGlobal().isEmpty()) {
      published.add(Tools.text("global", "muted"));
      published.add(new JsonView(task.publishedGlobal()));
    }
    if (!published.isEmpty()) {
      add(new Section("Published", published.toArray(Component[]::new)));
    }
  }

  private static Component attempt(ActionExecutionView attempt) {
    var output = new JsonView();
    if (attempt.output() == null) {
      output.showNone("no output yet");
    } else {
      output.show(attempt.output().getOrDefault("result", attempt.output()));
    }
    var line =
        Tools.box(
            "attempt-line",
            new StateChip(ShownState.of(attempt.state())),
            TimeAgo.lasting(attempt.createdAt(), attempt.updatedAt()),
            Tools.text(attempt.accepted() ? "" : "not accepted", "muted"));
    attempt.id().ifPresent(id -> line.add(new ShortId(id)));
    return Tools.box("attempt", line, output);
  }

  private static Component nested(WorkflowExecutionView run) {
    var link = new Anchor(ExecutionNavigation.execution(run.id()), run.workflowName());
    return Tools.box(
        "attempt-line", new StateChip(ShownState.of(run.state())), link, new ShortId(run.id()));
  }
}
