package dev.tramontane.engine.core.simulation;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.debug.Breakpoint;
import dev.tramontane.engine.debug.Scope;
import dev.tramontane.engine.debug.StopPhase;
import dev.tramontane.engine.id.ExecutionState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/** People who pause, stop, repair and debug at random. */
record Crowd(SplittableRandom random) {

  private static final List<String> WORKFLOWS = List.of("wf", "mid", "leaf");

  /** A command that makes some sense in the state, or none. */
  Optional<Command> command(ExecutionTree tree) {
    return switch (random.nextInt(16)) {
      case 0 -> workflow(tree).map(each -> new Command.PauseExecution(each.id()));
      case 1, 2, 3 ->
          workflow(tree).map(each -> new Command.ResumeExecution(each.id(), Optional.empty()));
      case 4 -> failed(tree).map(each -> new Command.RerunTask(each.id(), true, Optional.empty()));
      case 5 ->
          failed(tree)
              .map(
                  each -> new Command.RerunTask(each.id(), random.nextBoolean(), Optional.empty()));
      case 6 -> failed(tree).map(each -> new Command.SkipTask(each.id(), Optional.empty()));
      case 7 -> random.nextInt(6) == 0 ? stop(tree) : Optional.empty();
      case 8 -> Optional.of(new Command.AttachDebugger(breakpoints()));
      case 9 ->
          random.nextInt(4) == 0 ? Optional.of(new Command.DetachDebugger()) : Optional.empty();
      case 10 -> Optional.of(new Command.HoldAll());
      case 11 -> Optional.of(new Command.ResumeAll());
      default -> held(tree).map(this::move);
    };
  }

  private Command move(TaskExecution task) {
    return switch (random.nextInt(6)) {
      case 0 -> new Command.StepOut(task.id());
      case 1 -> new Command.StepInto(task.id());
      case 2, 3 -> new Command.StepOver(task.id());
      case 4 -> new Command.SetVariable(task.id(), Scope.Kind.CONTEXT, "v0", 5L);
      default -> new Command.ResumeHold(task.id());
    };
  }

  private Optional<Command> stop(ExecutionTree tree) {
    var states = List.of(ExecutionState.SUCCESS, ExecutionState.ERROR, ExecutionState.CANCELLED);
    return workflow(tree)
        .map(each ->
            new Command.StopExecution(
                each.id(), states.get(random.nextInt(states.size())), Optional.of("enough")));
  }

  private List<Breakpoint> breakpoints() {
    return random
        .ints(3, 0, 8)
        .mapToObj(number ->
            new Breakpoint(
                new UUID(0, random.nextLong()),
                "",
                WORKFLOWS.get(random.nextInt(WORKFLOWS.size())),
                "t" + number,
                StopPhase.values()[random.nextInt(StopPhase.values().length)],
                Optional.empty(),
                true))
        .toList();
  }

  private Optional<WorkflowExecution> workflow(ExecutionTree tree) {
    return any(
        tree.workflows().values().stream()
            .sorted(Comparator.comparing(WorkflowExecution::id))
            .toList());
  }

  private Optional<TaskExecution> failed(ExecutionTree tree) {
    return any(
        tree.tasks().values().stream()
            .filter(task -> task.state() == ExecutionState.ERROR)
            .sorted(Comparator.comparing(TaskExecution::id))
            .toList());
  }

  private Optional<TaskExecution> held(ExecutionTree tree) {
    return any(tree.held().stream().map(held -> tree.task(held.task())).toList());
  }

  private <T> Optional<T> any(List<T> choices) {
    return choices.isEmpty()
        ? Optional.empty()
        : Optional.of(choices.get(random.nextInt(choices.size())));
  }
}
