package dev.tramontane.ui.fake;

import dev.tramontane.engine.id.ActionExecutionId;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ActionExecutionView;
import dev.tramontane.engine.query.TaskExecutionView;
import dev.tramontane.engine.query.WorkflowExecutionView;
import dev.tramontane.value.FrozenMap;
import dev.tramontane.value.Values;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Small factories for views; ids count up and each thing is a second younger than the last. */
public final class Views {

  private static final AtomicLong NEXT = new AtomicLong(0x8000_0000_7f3a_0000L);
  private static final Instant START = Instant.now().minusSeconds(900);
  private static final AtomicLong AGE = new AtomicLong();

  private Views() {}

  public static Run run(String workflow, ExecutionState state, String definitionHash) {
    var id = new WorkflowExecutionId(uuid());
    return new Run(
        id, id, null, workflow, state, null, definitionHash, Values.emptyMap(), null, now());
  }

  public static Run copy(WorkflowExecutionView run) {
    return new Run(
        run.id(),
        run.rootId(),
        run.parentTaskId(),
        run.workflowName(),
        run.state(),
        run.stateInfo(),
        run.definitionHash(),
        run.input(),
        run.output(),
        run.createdAt());
  }

  public static TaskExecutionView task(
      WorkflowExecutionView run, String name, ExecutionState state) {
    return task(run, name, state, "ACTION", null, null);
  }

  public static TaskExecutionView task(
      WorkflowExecutionView run,
      String name,
      ExecutionState state,
      String type,
      @Nullable String info,
      @Nullable Object result) {
    var at = now();
    return new TaskExecutionView(
        new TaskExecutionId(uuid()),
        run.id(),
        run.rootId(),
        name,
        type,
        run.workflowName(),
        "",
        run.workflowId(),
        List.of(),
        state,
        info,
        Values.emptyMap(),
        Values.emptyMap(),
        Values.emptyMap(),
        Values.freeze(result),
        state.isCompleted(),
        false,
        false,
        "default",
        at,
        at,
        state == ExecutionState.IDLE ? null : at,
        state.isCompleted() ? at.plusMillis(840) : null);
  }

  public static TaskExecutionView inState(TaskExecutionView task, ExecutionState state) {
    return new TaskExecutionView(
        task.id(),
        task.workflowExecutionId(),
        task.rootId(),
        task.name(),
        task.type(),
        task.workflowName(),
        task.workflowNamespace(),
        task.workflowId(),
        task.tags(),
        state,
        task.stateInfo(),
        task.runtimeContext(),
        task.published(),
        task.publishedGlobal(),
        task.result(),
        task.processed(),
        task.errorHandled(),
        task.held(),
        task.projectId(),
        task.createdAt(),
        task.updatedAt(),
        task.startedAt(),
        state.isCompleted() ? Instant.now() : null);
  }

  public static ActionExecutionView action(
      TaskExecutionView task,
      String name,
      ExecutionState state,
      Map<String, ?> input,
      @Nullable Object result) {
    var at = now();
    return new ActionExecutionView(
        Optional.of(new ActionExecutionId(uuid())),
        task.id(),
        name,
        task.workflowName(),
        "",
        task.name(),
        null,
        List.of(),
        state,
        null,
        true,
        0,
        Values.freezeMap(input),
        result == null ? null : Values.freezeMap(Map.of("result", result)),
        "default",
        at,
        at.plusMillis(310));
  }

  /** A workflow execution under construction. */
  public record Run(
      WorkflowExecutionId id,
      WorkflowExecutionId rootId,
      @Nullable TaskExecutionId parentTask,
      String workflow,
      ExecutionState state,
      @Nullable String info,
      String definitionHash,
      FrozenMap input,
      @Nullable FrozenMap output,
      Instant createdAt) {

    public Run below(TaskExecutionView task) {
      return new Run(
          id,
          task.rootId(),
          task.id(),
          workflow,
          state,
          info,
          definitionHash,
          input,
          output,
          createdAt);
    }

    public Run info(String words) {
      return new Run(
          id, rootId, parentTask, workflow, state, words, definitionHash, input, output, createdAt);
    }

    public Run input(Map<String, ?> values) {
      return new Run(
          id,
          rootId,
          parentTask,
          workflow,
          state,
          info,
          definitionHash,
          Values.freezeMap(values),
          output,
          createdAt);
    }

    public Run output(Map<String, ?> values) {
      return new Run(
          id,
          rootId,
          parentTask,
          workflow,
          state,
          info,
          definitionHash,
          input,
          Values.freezeMap(values),
          createdAt);
    }

    public Run state(ExecutionState newer) {
      return new Run(
          id, rootId, parentTask, workflow, newer, info, definitionHash, input, output, createdAt);
    }

    public WorkflowExecutionView build() {
      return new WorkflowExecutionView(
          id,
          rootId,
          parentTask,
          null,
          UUID.nameUUIDFromBytes(workflow.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
          workflow,
          "",
          definitionHash,
          null,
          List.of(),
          state,
          info,
          input,
          Values.emptyMap(),
          output,
          Values.emptyMap(),
          "default",
          createdAt,
          createdAt.plusMillis(4200));
    }
  }

  private static UUID uuid() {
    return new UUID(0x01a2_0ee1_0000_7000L, NEXT.incrementAndGet());
  }

  private static Instant now() {
    return START.plusSeconds(AGE.incrementAndGet());
  }
}
