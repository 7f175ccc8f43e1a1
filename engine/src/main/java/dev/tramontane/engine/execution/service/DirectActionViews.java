package dev.tramontane.engine.execution.service;

import dev.tramontane.engine.action.adhoc.PreparedCall;
import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.engine.execution.RunActionRequest;
import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.journal.projection.Projector;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What actions look like that belong to no task. */
final class DirectActionViews {

  private final InstantSource clock;

  DirectActionViews(InstantSource clock) {
    this.clock = clock;
  }

  ActionExecutionView started(
      RunActionRequest request, PreparedCall call, Optional<ActionExecutionId> id) {
    var now = now();
    return new ActionExecutionView(
        id,
        null,
        request.name(),
        "",
        request.namespace(),
        "",
        request.description().orElse(""),
        List.of(),
        ExecutionState.RUNNING,
        null,
        false,
        0,
        call.input(),
        null,
        Projector.DEFAULT_PROJECT,
        now,
        now);
  }

  ActionExecutionView ended(ActionExecutionView action, ActionResult result) {
    var output = Values.emptyMap().with("result", result.value());
    return with(action, action.id(), result.state(), true, output);
  }

  ActionExecutionView inState(ActionExecutionView action, ExecutionState state) {
    return with(action, action.id(), state, action.accepted(), action.output());
  }

  ActionExecutionView withId(ActionExecutionView action, ActionExecutionId id) {
    return with(action, Optional.of(id), action.state(), action.accepted(), action.output());
  }

  private ActionExecutionView with(
      ActionExecutionView action,
      Optional<ActionExecutionId> id,
      ExecutionState state,
      boolean accepted,
      @Nullable FrozenMap output) {
    return new ActionExecutionView(
        id,
        null,
        action.name(),
        action.workflowName(),
        action.workflowNamespace(),
        action.taskName(),
        action.description(),
        action.tags(),
        state,
        action.stateInfo(),
        accepted,
        action.index(),
        action.input(),
        output,
        action.projectId(),
        action.createdAt(),
        now());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
