package dev.tramontane.engine.core.view;

import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.library.WorkflowGraph;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.expression.WorkflowFunctions;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Mistral's functions, answered from one execution tree: {@code executions()} and {@code tasks()}
 * know nothing of other runs.
 *
 * @param current the task whose expression is evaluated, null for one of the workflow itself
 */
record RunFunctions(
    ExecutionTree tree,
    Library library,
    WorkflowExecution workflow,
    @Nullable TaskExecution current)
    implements WorkflowFunctions {

  @Override
  public Object execution() {
    var fields = new LinkedHashMap<String, @Nullable Object>(WorkflowMap.of(workflow));
    fields.put("spec", SpecMap.of(graph(workflow).model()));
    fields.keySet().retainAll(WorkflowMap.EXECUTION_KEYS);
    return Values.freezeMap(fields);
  }

  @Override
  public List<? extends @Nullable Object> executions(Map<String, @Nullable Object> filters) {
    var filter = new ExecutionFilter(filters);
    return tree.workflows().values().stream()
        .sorted((left, right) -> left.id().compareTo(right.id()))
        .filter(filter)
        .map(WorkflowMap::of)
        .toList();
  }

  @Override
  public @Nullable Object task(@Nullable String name) {
    if (name == null || current != null && name.equals(current.name())) {
      return current == null ? null : map(tree.task(current.id()));
    }
    return tree.latest(tree.workflow(workflow.id()), name).map(this::map).orElse(null);
  }

  @Override
  public List<? extends @Nullable Object> tasks(
      @Nullable String workflowExecutionId,
      boolean recursive,
      @Nullable String state,
      boolean flat) {
    return roots(workflowExecutionId).stream()
        .flatMap(root -> tasksOf(root, recursive && workflowExecutionId != null).stream())
        .filter(task -> state == null || task.state().name().equals(state))
        .filter(flat ? this::isLeaf : _ -> true)
        .map(this::map)
        .toList();
  }

  @Override
  public @Nullable Object global(String name) {
    return tree.workflow(workflow.id()).globals().get(name);
  }

  private List<WorkflowExecution> roots(@Nullable String id) {
    return tree.workflows().values().stream()
        .filter(each -> id == null || each.id().toString().equals(id))
        .sorted((left, right) -> left.id().compareTo(right.id()))
        .toList();
  }

  private List<TaskExecution> tasksOf(WorkflowExecution root, boolean recursive) {
    var found = new ArrayList<TaskExecution>();
    for (TaskExecutionId id : root.tasks()) {
      var task = tree.task(id);
      found.add(task);
      if (recursive) {
        tree.childrenOf(task).forEach(child -> found.addAll(tasksOf(child, true)));
      }
    }
    return found;
  }

  /** Whether a task stands for itself: it is not merely as its nested executions are. */
  private boolean isLeaf(TaskExecution task) {
    Predicate<WorkflowExecution> alike = child -> child.state() == task.state();
    return !task.nested() || !tree.childrenOf(task).allMatch(alike);
  }

  private FrozenMap map(TaskExecution task) {
    var owner = tree.workflowOf(task);
    return TaskMap.of(tree, task, graph(owner));
  }

  private WorkflowGraph graph(WorkflowExecution execution) {
    return library.running(execution.workflow().definitionHash(), execution.workflow().name());
  }
}
