package dev.tramontane.engine.core.view;

import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.expression.Entropy;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which variables an expression sees, by the place where it stands (reference: engine.md section
 * 4.2): each method gives the layers of one place in Mistral's order.
 */
public final class Scopes {

  private final ExecutionTree tree;
  private final Library library;
  private final Entropy entropy;

  public Scopes(ExecutionTree tree, Library library, Entropy entropy) {
    this.tree = tree;
    this.library = library;
    this.entropy = entropy;
  }

  /** For input, {@code with-items}, names of actions and workflows, and policies. */
  public EvaluationContext taskInput(TaskExecution task) {
    return taskInput(task, Values.emptyMap());
  }

  /**
   * Like {@link #taskInput(TaskExecution)} with variables of an item, which a variable of the
   * branch hides.
   */
  public EvaluationContext taskInput(TaskExecution task, FrozenMap item) {
    return of(
        task,
        List.of(
            currentTask(task), env(), task.inContext().values(), item, globals(task), input(task)));
  }

  /** For what the task publishes. */
  public EvaluationContext publishing(TaskExecution task) {
    return of(
        task,
        List.of(currentTask(task), task.inContext().values(), env(), globals(task), input(task)));
  }

  /** For the conditions of {@code retry}. */
  public EvaluationContext retrying(TaskExecution task) {
    return of(
        task,
        List.of(
            currentTask(task),
            env(),
            task.outContext().values(),
            task.inContext().values(),
            globals(task),
            input(task)));
  }

  /** For conditions and messages of on-clauses. */
  public EvaluationContext routing(TaskExecution task) {
    return of(
        task,
        List.of(currentTask(task), task.outContext().values(), env(), globals(task), input(task)));
  }

  /** For the output of a workflow that ends with {@code finalContext}. */
  public EvaluationContext workflowOutput(
      WorkflowExecution workflow, Map<String, @Nullable Object> finalContext) {
    return context(
        workflow, null, List.of(finalContext, env(), withExecution(workflow), workflow.input()));
  }

  /** For {@code vars}, which do not see one another. */
  public EvaluationContext vars(WorkflowExecution workflow) {
    return context(workflow, null, List.of(env(), withExecution(workflow), workflow.input()));
  }

  /** For the arguments that an ad-hoc action gives to its base: its own input hides all else. */
  public EvaluationContext adHocInput(TaskExecution task, FrozenMap own) {
    return of(task, List.of(own, task.inContext().values(), env(), globals(task)));
  }

  /** For {@code target}. */
  public EvaluationContext target(TaskExecution task, FrozenMap actionInput) {
    return of(
        task, List.of(actionInput, task.inContext().values(), env(), globals(task), input(task)));
  }

  /** For the limit that the executor of an action watches. */
  public EvaluationContext actionTimeout(TaskExecution task) {
    return of(task, List.of(task.inContext().values(), globals(task), input(task)));
  }

  private EvaluationContext of(TaskExecution task, List<Map<String, @Nullable Object>> layers) {
    return context(tree.workflowOf(task), task, layers);
  }

  private EvaluationContext context(
      WorkflowExecution workflow,
      @Nullable TaskExecution task,
      List<Map<String, @Nullable Object>> layers) {
    return new EvaluationContext(
        new LayeredView(layers), new RunFunctions(tree, library, workflow, task), entropy);
  }

  private static FrozenMap currentTask(TaskExecution task) {
    return Values.emptyMap()
        .with(
            "__task_execution",
            Values.freezeMap(Map.of("id", task.id().toString(), "name", task.name())));
  }

  private FrozenMap env() {
    return Values.emptyMap().with("__env", tree.environment());
  }

  private Map<String, @Nullable Object> globals(TaskExecution task) {
    return withExecution(tree.workflowOf(task));
  }

  private FrozenMap input(TaskExecution task) {
    return tree.workflowOf(task).input();
  }

  private static Map<String, @Nullable Object> withExecution(WorkflowExecution workflow) {
    var reference = Values.freezeMap(Map.of("id", workflow.id().toString()));
    return new LayeredView(
        List.of(Values.emptyMap().with("__execution", reference), workflow.globals()));
  }
}
