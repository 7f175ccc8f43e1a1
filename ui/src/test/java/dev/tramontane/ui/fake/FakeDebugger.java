package dev.tramontane.ui.fake;

import dev.tramontane.engine.debug.Branch;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.ConditionProblem;
import dev.tramontane.engine.debug.Debugger;
import dev.tramontane.engine.debug.Evaluation;
import dev.tramontane.engine.debug.Frame;
import dev.tramontane.engine.debug.Hold;
import dev.tramontane.engine.debug.InvalidConditionException;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.value.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A debugger that remembers what it was asked and shows what it was given. */
public final class FakeDebugger implements Debugger {

  public final List<Breakpoint> breakpoints = new ArrayList<>();
  public final Map<String, ConditionProblem> wrongConditions = new HashMap<>();
  public final Set<WorkflowExecutionId> attached = new HashSet<>();
  public final List<Hold> holds = new ArrayList<>();
  public final List<Branch> branches = new ArrayList<>();
  public final List<Frame> frames = new ArrayList<>();
  public final List<Scope> scopes = new ArrayList<>();
  public final List<String> asked = new ArrayList<>();
  public Evaluation answer = new Evaluation.Value(Values.freeze("answer"));

  @Override
  public List<Breakpoint> breakpoints() {
    return List.copyOf(breakpoints);
  }

  @Override
  public Breakpoint setBreakpoint(
      String namespace,
      String workflow,
      String task,
      StopPhase phase,
      Optional<String> condition,
      boolean enabled) {
    condition
        .flatMap(this::conditionProblem)
        .ifPresent(problem -> {
          throw new InvalidConditionException(problem);
        });
    var breakpoint =
        new Breakpoint(UUID.randomUUID(), namespace, workflow, task, phase, condition, enabled);
    breakpoints.add(breakpoint);
    return breakpoint;
  }

  @Override
  public Optional<ConditionProblem> conditionProblem(String condition) {
    return Optional.ofNullable(wrongConditions.get(condition));
  }

  @Override
  public void removeBreakpoint(UUID id) {
    breakpoints.removeIf(breakpoint -> breakpoint.id().equals(id));
  }

  @Override
  public void attach(WorkflowExecutionId rootId) {
    attached.add(rootId);
  }

  @Override
  public void detach(WorkflowExecutionId rootId) {
    attached.remove(rootId);
  }

  @Override
  public boolean isAttached(WorkflowExecutionId rootId) {
    return attached.contains(rootId);
  }

  @Override
  public List<Hold> holds(WorkflowExecutionId rootId) {
    return holds.stream().filter(hold -> hold.rootId().equals(rootId)).toList();
  }

  @Override
  public List<Hold> allHolds() {
    return List.copyOf(holds);
  }

  @Override
  public List<Branch> branches(WorkflowExecutionId rootId) {
    return List.copyOf(branches);
  }

  @Override
  public List<Frame> frames(TaskExecutionId task) {
    return List.copyOf(frames);
  }

  @Override
  public List<Scope> scopes(TaskExecutionId task) {
    return List.copyOf(scopes);
  }

  @Override
  public void resume(TaskExecutionId task) {
    asked.add("resume");
  }

  @Override
  public void resumeAll(WorkflowExecutionId rootId) {
    asked.add("resumeAll");
  }

  @Override
  public void stepOver(TaskExecutionId task) {
    asked.add("stepOver");
  }

  @Override
  public void stepInto(TaskExecutionId task) {
    asked.add("stepInto");
  }

  @Override
  public void stepOut(TaskExecutionId task) {
    asked.add("stepOut");
  }

  @Override
  public void holdAll(WorkflowExecutionId rootId) {
    asked.add("holdAll");
  }

  @Override
  public Evaluation evaluate(TaskExecutionId task, String expression) {
    asked.add("evaluate " + expression);
    return answer;
  }

  @Override
  public void setVariable(
      TaskExecutionId task, Scope.Kind scope, String name, @Nullable Object value) {
    asked.add("set %s %s = %s".formatted(scope, name, value));
  }
}
