package dev.tramontane.engine.journal.projection;

import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ActionExecution;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.Held;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.core.view.TaskResult;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.language.model.TaskModel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows entities of a state as lists and the REST API see them. Pure. */
public final class Projector {

  /** The only project while there is no authentication. Source: rest-api.md section 1.5. */
  public static final String DEFAULT_PROJECT = "<default-project>";

  private final Library library;

  /**
   * @param library tells the tags of tasks, which are a part of the definition
   */
  public Projector(Library library) {
    this.library = library;
  }

  public WorkflowExecutionView workflow(ExecutionTree tree, WorkflowExecution workflow) {
    var definition = workflow.workflow();
    return new WorkflowExecutionView(
        workflow.id(),
        tree.root().id(),
        workflow.parentTaskId(),
        workflow.birth().sourceId(),
        definition.id(),
        definition.name(),
        definition.namespace(),
        definition.definitionHash(),
        workflow.description(),
        workflow.birth().tags(),
        workflow.state(),
        workflow.stateInfo(),
        workflow.input(),
        workflow.params(),
        workflow.output(),
        workflow.publishedGlobal(),
        DEFAULT_PROJECT,
        workflow.times().createdAt(),
        workflow.times().updatedAt());
  }

  /** As its row has it: with a result only if it is completed. */
  public TaskExecutionView task(ExecutionTree tree, TaskExecution task) {
    return task(tree, task, task.isCompleted() ? result(tree, task) : null);
  }

  /** With the result so far, even if it is not completed. */
  public TaskExecutionView taskWithResult(ExecutionTree tree, TaskExecution task) {
    return task(tree, task, result(tree, task));
  }

  private @Nullable Object result(ExecutionTree tree, TaskExecution task) {
    var withItems = !model(tree.workflowOf(task), task).withItems().isEmpty();
    return TaskResult.of(tree, task, withItems);
  }

  private TaskExecutionView task(ExecutionTree tree, TaskExecution task, @Nullable Object result) {
    var workflow = tree.workflowOf(task);
    var definition = workflow.workflow();
    var held = tree.debug().held().get(task.id());
    var times = task.times();
    var model = model(workflow, task);
    return new TaskExecutionView(
        task.id(),
        workflow.id(),
        tree.root().id(),
        task.name(),
        task.nested() ? "WORKFLOW" : "ACTION",
        definition.name(),
        definition.namespace(),
        definition.id(),
        model.tags(),
        task.state(),
        stateInfo(task, held),
        RuntimeContext.of(task),
        task.published(),
        task.publishedGlobal(),
        result,
        task.processed(),
        task.errorHandled(),
        held != null,
        DEFAULT_PROJECT,
        times.createdAt(),
        times.updatedAt(),
        times.startedAt(),
        times.finishedAt());
  }

  public ActionExecutionView action(ExecutionTree tree, ActionExecution action) {
    var task = tree.task(action.taskId());
    var workflow = tree.workflowOf(task);
    return new ActionExecutionView(
        Optional.of(action.id()),
        task.id(),
        action.name(),
        workflow.workflow().name(),
        workflow.workflow().namespace(),
        task.name(),
        null,
        model(workflow, task).tags(),
        action.state(),
        null,
        action.accepted(),
        action.index(),
        action.input(),
        action.output(),
        DEFAULT_PROJECT,
        action.times().createdAt(),
        action.times().updatedAt());
  }

  /** A task that is held before its action says so already. */
  private static @Nullable String stateInfo(TaskExecution task, @Nullable Held held) {
    return held == null || task.stateInfo() != null
        ? task.stateInfo()
        : "Held by the debugger [phase=%s]".formatted(held.phase().label());
  }

  private TaskModel model(WorkflowExecution workflow, TaskExecution task) {
    var definition = workflow.workflow();
    return library.running(definition.definitionHash(), definition.name()).task(task.name());
  }
}
