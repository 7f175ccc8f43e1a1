package dev.tramontane.engine.core;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.command.Command.AcknowledgeAction;
import dev.tramontane.engine.core.command.Command.AttachDebugger;
import dev.tramontane.engine.core.command.Command.CompleteAction;
import dev.tramontane.engine.core.command.Command.DetachDebugger;
import dev.tramontane.engine.core.command.Command.FireTimer;
import dev.tramontane.engine.core.command.Command.HoldAll;
import dev.tramontane.engine.core.command.Command.MendBreakpoint;
import dev.tramontane.engine.core.command.Command.PauseExecution;
import dev.tramontane.engine.core.command.Command.RerunTask;
import dev.tramontane.engine.core.command.Command.ResumeAll;
import dev.tramontane.engine.core.command.Command.ResumeExecution;
import dev.tramontane.engine.core.command.Command.ResumeHold;
import dev.tramontane.engine.core.command.Command.SetBreakpoints;
import dev.tramontane.engine.core.command.Command.SetVariable;
import dev.tramontane.engine.core.command.Command.SkipTask;
import dev.tramontane.engine.core.command.Command.StartWorkflow;
import dev.tramontane.engine.core.command.Command.StepInto;
import dev.tramontane.engine.core.command.Command.StepOut;
import dev.tramontane.engine.core.command.Command.StepOver;
import dev.tramontane.engine.core.command.Command.StopExecution;
import dev.tramontane.engine.core.command.Command.UpdateAction;
import dev.tramontane.engine.core.command.Command.UpdateDescription;
import dev.tramontane.engine.core.command.Command.UpdateEnvironment;
import dev.tramontane.engine.core.command.Moment;
import dev.tramontane.engine.core.event.DebugFact.BreakpointMended;
import dev.tramontane.engine.core.event.StepKind;
import dev.tramontane.engine.core.event.WorkflowFact.DescriptionChanged;
import dev.tramontane.engine.core.library.Library;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.expression.dispatch.Expressions;

/**
 * Decides what a command does to an execution tree. Pure: equal arguments always give equal events.
 * The run is decided forward until every branch waits for something outside. Safe for many threads.
 */
public final class Decider {

  private final Expressions expressions;
  private final Limits limits;

  /** A decider that sets no limits to the size of values. */
  public Decider(Expressions expressions) {
    this(expressions, Limits.NONE);
  }

  public Decider(Expressions expressions, Limits limits) {
    this.expressions = expressions;
    this.limits = limits;
  }

  /**
   * Decides {@code command}.
   *
   * @throws dev.tramontane.engine.EngineException if the command cannot be obeyed; nothing happens
   */
  public Decision decide(ExecutionTree tree, Command command, Moment moment, Library library) {
    var turn = new Turn(tree, moment, library, expressions, limits);
    obey(turn, command);
    for (var work = turn.next(); work != null; work = turn.next()) {
      carryOn(turn, work);
    }
    return turn.decision();
  }

  private static void obey(Turn turn, Command command) {
    var lookup = new Lookup(turn);
    switch (command) {
      case StartWorkflow start -> new WorkflowStart(turn).root(start);
      case CompleteAction end -> new ActionResults(turn).complete(end.id(), end.result());
      case AcknowledgeAction action -> new ActionResults(turn).acknowledge(action.id());
      case UpdateAction update -> new Pausing(turn).updateAction(update.id(), update.state());
      case FireTimer timer -> new Timers(turn).fire(timer.id());
      case PauseExecution pause -> new Pausing(turn).pause(lookup.workflow(pause.id()));
      case ResumeExecution resume ->
          new Resuming(turn).resume(lookup.workflow(resume.id()), resume.env());
      case StopExecution stop ->
          new Stopping(turn).stop(lookup.workflow(stop.id()), stop.state(), stop.message());
      case RerunTask rerun ->
          new Repairing(turn).rerun(lookup.task(rerun.id()), rerun.reset(), rerun.env());
      case SkipTask skip -> new Repairing(turn).skip(lookup.task(skip.id()), skip.env());
      case UpdateDescription update ->
          turn.emit(
              new DescriptionChanged(lookup.workflow(update.id()).id(), update.description()));
      case UpdateEnvironment update ->
          new Environments(turn).merge(lookup.workflow(update.id()), update.env());
      case AttachDebugger attach -> new DebugControl(turn).attach(attach.breakpoints());
      case DetachDebugger _ -> new DebugControl(turn).detach();
      case SetBreakpoints set -> new DebugControl(turn).replace(set.breakpoints());
      case MendBreakpoint mend -> turn.emit(new BreakpointMended(mend.breakpoint()));
      case ResumeHold resume -> new DebugControl(turn).resume(resume.task());
      case ResumeAll _ -> new DebugControl(turn).resumeAll();
      case StepOver step -> new DebugControl(turn).step(step.task(), StepKind.OVER);
      case StepInto step -> new DebugControl(turn).step(step.task(), StepKind.INTO);
      case StepOut step -> new DebugControl(turn).stepOut(step.task());
      case HoldAll _ -> new DebugControl(turn).holdAll();
      case SetVariable set -> new VariableChange(turn).change(set);
    }
  }

  private static void carryOn(Turn turn, Work work) {
    switch (work) {
      case Work.EnterTask enter -> new TaskEntry(turn).enter(turn.task(enter.task()));
      case Work.Proceed proceed -> new TaskEntry(turn).proceed(turn.task(proceed.task()));
      case Work.ReleaseAbandoned release -> new DebugControl(turn).releaseAbandoned(release.task());
      case Work.CallEnded end ->
          new CallOutcome(turn).callEnded(turn.task(end.task()), end.state(), end.stateInfo());
      case Work.AfterBranch after -> {
        new JoinRefresh(turn).afterEndOf(turn.task(after.task()));
        new Stepping(turn).branchEnded(turn.task(after.task()));
      }
      case Work.RefreshJoin refresh -> new JoinRefresh(turn).refresh(turn.task(refresh.task()));
      case Work.CheckWorkflow check -> new WorkflowEnd(turn).check(check.workflow());
      case Work.ReportToParent report ->
          new WorkflowEnd(turn).reportToParent(turn.workflow(report.workflow()));
    }
  }
}
