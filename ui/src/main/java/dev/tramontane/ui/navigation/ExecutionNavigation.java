package dev.tramontane.ui.navigation;

import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.WorkflowExecutionId;

/** Leads to executions: the list, one of them, and one task of one of them. */
public final class ExecutionNavigation {

  public static final String LIST_ROUTE = "executions";
  public static final String ROUTE = "executions/:id";
  public static final String ID = "id";
  public static final String STATE = "state";
  public static final String WORKFLOW = "workflow";
  public static final String TAB = "tab";
  public static final String TASK = "task";
  public static final String WHY = "why";

  private ExecutionNavigation() {}

  public static String list() {
    return LIST_ROUTE;
  }

  public static String list(ExecutionState state) {
    return list(state.name(), "");
  }

  /** The list as filtered; an empty text filters nothing. */
  public static String list(String state, String workflow) {
    return Path.of(LIST_ROUTE).with(STATE, state).with(WORKFLOW, workflow).toString();
  }

  public static String execution(WorkflowExecutionId id) {
    return Path.of(LIST_ROUTE, id.toString()).toString();
  }

  /** An execution with one of its tasks chosen, by name. */
  public static String task(WorkflowExecutionId id, String task) {
    return place(id, "", task);
  }

  /** The innermost failing task, with the card that explains it. */
  public static String failure(WorkflowExecutionId id, String task) {
    return Path.of(LIST_ROUTE, id.toString()).with(TASK, task).with(WHY, "yes").toString();
  }

  public static String place(WorkflowExecutionId id, String tab, String task) {
    return Path.of(LIST_ROUTE, id.toString()).with(TAB, tab).with(TASK, task).toString();
  }
}
