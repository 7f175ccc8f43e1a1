package dev.tramontane.ui.executions;

import com.vaadin.flow.router.QueryParameters;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.query.Filter;
import dev.tramontane.engine.query.ListQuery;
import dev.tramontane.ui.navigation.ExecutionNavigation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the list shows: root executions only, narrowed as the address says.
 *
 * @param workflow part of the workflow's name; empty for any
 */
record ExecutionFilter(Optional<ExecutionState> state, String workflow) {

  static ExecutionFilter of(QueryParameters parameters) {
    return new ExecutionFilter(
        parameters.getSingleParameter(ExecutionNavigation.STATE).flatMap(ExecutionFilter::state),
        parameters.getSingleParameter(ExecutionNavigation.WORKFLOW).orElse(""));
  }

  String path() {
    return ExecutionNavigation.list(state.map(Enum::name).orElse(""), workflow);
  }

  boolean isNarrow() {
    return state.isPresent() || !workflow.isEmpty();
  }

  ListQuery query(Optional<String> marker, int limit) {
    var filters = new ArrayList<Filter>();
    filters.add(Filter.equal("task_execution_id", null));
    state.ifPresent(wanted -> filters.add(Filter.equal("state", wanted.name())));
    if (!workflow.isEmpty()) {
      filters.add(new Filter("workflow_name", Filter.Operator.HAS, List.of(workflow)));
    }
    return new ListQuery(filters, List.of(new ListQuery.Sort("created_at", true)), limit, marker);
  }

  private static Optional<ExecutionState> state(String word) {
    for (var state : ExecutionState.values()) {
      if (state.name().equals(word)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
