package dev.tramontane.engine.core.state;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.WorkflowFact.WorkflowCreated;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.value.FrozenMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;

/** A changed copy of a {@link WorkflowExecution} in the making. */
final class WorkflowDraft {

  WorkflowCreated birth;
  ExecutionState state;
  @Nullable String stateInfo;
  @Nullable String description;
  FrozenMap params;
  FrozenMap globals;
  FrozenMap publishedGlobal;
  @Nullable FrozenMap output;
  boolean accepted;
  List<NextCommand> backlog;
  PVector<TaskExecutionId> tasks;
  PMap<String, TaskExecutionId> latest;
  int incomplete;
  Times times;

  WorkflowDraft(WorkflowExecution from) {
    birth = from.birth();
    state = from.state();
    stateInfo = from.stateInfo();
    description = from.description();
    params = from.params();
    globals = from.globals();
    publishedGlobal = from.publishedGlobal();
    output = from.output();
    accepted = from.accepted();
    backlog = from.backlog();
    tasks = from.tasks();
    latest = from.latest();
    incomplete = from.incomplete();
    times = from.times();
  }

  WorkflowExecution build() {
    return new WorkflowExecution(
        birth,
        state,
        stateInfo,
        description,
        params,
        globals,
        publishedGlobal,
        output,
        accepted,
        backlog,
        tasks,
        latest,
        incomplete,
        times);
  }
}
