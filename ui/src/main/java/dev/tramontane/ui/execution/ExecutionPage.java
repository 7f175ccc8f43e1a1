package dev.tramontane.ui.execution;

import dev.tramontane.engine.analysis.FailureCause;
import dev.tramontane.engine.execution.Executions.Ancestor;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.ui.graph.DrawnWorkflow;
import java.util.List;

/**
 * Everything that the screen of one execution shows at first.
 *
 * @param path from the root down to the execution itself
 * @param causes why it failed, most upstream first; empty if it has not
 */
record ExecutionPage(
    WorkflowExecutionView execution,
    List<Ancestor> path,
    TaskRows tasks,
    DrawnWorkflow drawn,
    List<FailureCause> causes) {

  ExecutionPage {
    path = List.copyOf(path);
    causes = List.copyOf(causes);
  }

  WorkflowExecutionId id() {
    return execution.id();
  }

  WorkflowExecutionId rootId() {
    return execution.rootId();
  }

  ExecutionPage withExecution(WorkflowExecutionView newer, List<FailureCause> newCauses) {
    return new ExecutionPage(newer, path, tasks, drawn, newCauses);
  }
}
