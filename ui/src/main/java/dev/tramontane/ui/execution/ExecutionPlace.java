package dev.tramontane.ui.execution;

import com.vaadin.flow.router.BeforeEnterEvent;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import java.util.Optional;

/**
 * What an address shows.
 *
 * @param task name of the chosen task; empty for none
 * @param why whether the failure is explained
 */
record ExecutionPlace(WorkflowExecutionId id, ExecutionTab tab, String task, boolean why) {

  /** Empty if the address holds no id. */
  static Optional<ExecutionPlace> of(BeforeEnterEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    return event
        .getRouteParameters()
        .get(ExecutionNavigation.ID)
        .flatMap(ExecutionPlace::id)
        .map(id ->
            new ExecutionPlace(
                id,
                ExecutionTab.of(parameters.getSingleParameter(ExecutionNavigation.TAB).orElse("")),
                parameters.getSingleParameter(ExecutionNavigation.TASK).orElse(""),
                parameters.getSingleParameter(ExecutionNavigation.WHY).isPresent()));
  }

  String path(ExecutionTab newTab, String newTask) {
    return ExecutionNavigation.place(
        id, newTab == ExecutionTab.GRAPH ? "" : newTab.word(), newTask);
  }

  private static Optional<WorkflowExecutionId> id(String text) {
    try {
      return Optional.of(WorkflowExecutionId.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
