package dev.tramontane.language.infer.workflow;

import dev.tramontane.language.flow.Viewpoint;
import dev.tramontane.language.infer.type.Type;
import dev.tramontane.language.infer.type.Type.ListType;
import dev.tramontane.language.infer.type.Types;
import dev.tramontane.language.model.TaskInput;
import dev.tramontane.language.model.TaskModel;

/** What the tasks of a workflow give when they succeed. */
record TaskResults(WorkflowTypes types, CallTypes calls) {

  Type of(TaskModel task) {
    var result = ofCall(task);
    return task.withItems().isEmpty() ? result : new ListType(result);
  }

  private Type ofCall(TaskModel task) {
    if (task.invocation().name().contains("<%") || task.invocation().name().contains("{")) {
      return Types.UNKNOWN;
    }
    var workbook = types.workflow().workbook();
    return calls.result(task.invocation(), workbook == null ? "" : workbook, input(task));
  }

  private Type input(TaskModel task) {
    var place = new Viewpoint.Call(task.name());
    return switch (task.input()) {
      case TaskInput.NamedInput named -> types.typeOf(named.parameters(), place);
      case TaskInput.WholeInput whole -> types.typeOf(whole.expression(), place);
    };
  }
}
