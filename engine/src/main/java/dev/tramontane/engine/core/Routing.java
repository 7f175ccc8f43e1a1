package dev.tramontane.engine.core;

import dev.tramontane.engine.core.event.NextCommand;
import dev.tramontane.engine.core.event.Route;
import dev.tramontane.engine.core.event.Trigger;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.core.state.WorkflowExecution;
import dev.tramontane.engine.id.ExecutionState;
import dev.tramontane.expression.EvaluationContext;
import dev.tramontane.language.model.EngineCommand;
import dev.tramontane.language.model.Transition;
import dev.tramontane.language.model.WorkflowType;
import java.util.ArrayList;
import java.util.List;

/** Says what follows: the start of a workflow, or a task that has ended. */
record Routing(Turn turn) {

  static final String ON_ERROR = "on-error";

  List<NextCommand> startCommands(WorkflowExecution workflow) {
    var graph = turn.graph(workflow);
    return switch (graph.model().type()) {
      case DIRECT ->
          graph.startTasks().stream().map(name -> new NextCommand(name, null, null)).toList();
      case REVERSE -> new ReverseRule(turn.tree(), graph).commands(workflow, null);
    };
  }

  /** What follows a task that has ended, in order. */
  List<NextCommand> commandsAfter(TaskExecution task) {
    var workflow = turn.workflowOf(task);
    var graph = turn.graph(workflow);
    if (graph.model().type() == WorkflowType.REVERSE) {
      return new ReverseRule(turn.tree(), graph)
          .commands(workflow, new Trigger(task.id(), "requires"));
    }
    return clauses(task);
  }

  private List<NextCommand> clauses(TaskExecution task) {
    var transitions = turn.model(task).transitions();
    var commands = new ArrayList<NextCommand>();
    switch (task.state()) {
      case SUCCESS -> follow(task, "on-success", transitions.onSuccess(), commands);
      case ERROR -> follow(task, ON_ERROR, transitions.onError(), commands);
      case SKIPPED -> {
        follow(task, "on-skip", transitions.onSkip(), commands);
        if (commands.isEmpty()) {
          follow(task, "on-success", transitions.onSuccess(), commands);
        }
      }
      case CANCELLED, IDLE, WAITING, RUNNING, DELAYED, PAUSED -> {}
    }
    if (task.state() == ExecutionState.SUCCESS || task.state() == ExecutionState.ERROR) {
      follow(task, "on-complete", transitions.onComplete(), commands);
    }
    return commands;
  }

  private void follow(
      TaskExecution task, String event, List<Transition> clause, List<NextCommand> commands) {
    if (clause.isEmpty()) {
      return;
    }
    var context = turn.scopes().routing(task);
    for (var transition : clause) {
      if (transition.condition() == null || turn.isTrue(transition.condition(), context)) {
        commands.add(command(transition, new Trigger(task.id(), event), context));
      }
    }
  }

  private NextCommand command(Transition transition, Trigger trigger, EvaluationContext context) {
    var template = transition.parameters().get("msg");
    var message = template == null ? null : turn.evaluate(template, context);
    return new NextCommand(
        transition.target(), message == null ? null : PythonLike.text(message), trigger);
  }

  /** The commands that start tasks; these are what others see as following the task. */
  static List<Route> routes(List<NextCommand> commands) {
    return commands.stream()
        .filter(command -> EngineCommand.of(command.target()).isEmpty())
        .map(command -> new Route(command.target(), event(command)))
        .toList();
  }

  /** Whether any command comes from the clause that handles errors. */
  static boolean handlesError(List<NextCommand> commands) {
    return commands.stream().anyMatch(command -> event(command).equals(ON_ERROR));
  }

  private static String event(NextCommand command) {
    return command.trigger() == null ? "" : command.trigger().event();
  }
}
