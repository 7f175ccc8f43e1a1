package dev.tramontane.engine.debug.service;

import dev.tramontane.engine.EngineException;
import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ExecutionTree;
import dev.tramontane.engine.core.state.TaskExecution;
import dev.tramontane.engine.id.TaskExecutionId;
import dev.tramontane.engine.id.WorkflowExecutionId;
import dev.tramontane.engine.query.ExecutionQuery;
import dev.tramontane.engine.runtime.Replies;
import dev.tramontane.engine.runtime.Runs;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the run that a request of the debugger is about. */
final class DebuggedRuns {

  private static final Logger LOG = LoggerFactory.getLogger(DebuggedRuns.class);

  private final Runs runs;
  private final ExecutionQuery query;

  DebuggedRuns(Runs runs, ExecutionQuery query) {
    this.runs = runs;
    this.query = query;
  }

  /** A task in the state of its run. */
  record Position(ExecutionTree tree, TaskExecution task) {}

  ExecutionTree tree(WorkflowExecutionId id) {
    return runs.state(root(id)).orElseThrow(() -> missing(id));
  }

  Position position(TaskExecutionId id) {
    var tree = runs.state(root(id)).orElseThrow(() -> missing(id));
    var task = tree.tasks().get(id);
    if (task == null) {
      throw missing(id);
    }
    return new Position(tree, task);
  }

  void tell(WorkflowExecutionId id, Command command) {
    Replies.await(runs.tell(root(id), command));
  }

  void tell(TaskExecutionId id, Command command) {
    Replies.await(runs.tell(root(id), command));
  }

  /** The runs in memory that are under the debugger; everything held is among them. */
  List<ExecutionTree> attached() {
    return runs.inMemory().stream()
        .flatMap(id -> runs.state(id).stream())
        .filter(tree -> tree.debug().attached())
        .toList();
  }

  /** Sends a command to every run under the debugger that is wanted; see {@link #await}. */
  List<CompletableFuture<ExecutionTree>> sendToAttached(
      Predicate<ExecutionTree> wanted, Command command) {
    return attached().stream().filter(wanted).map(tree -> send(tree.root().id(), command)).toList();
  }

  private CompletableFuture<ExecutionTree> send(WorkflowExecutionId rootId, Command command) {
    try {
      return runs.tell(rootId, command);
    } catch (EngineException gone) {
      return CompletableFuture.failedFuture(gone);
    }
  }

  /** Waits until all have obeyed; a run that has ended meanwhile need not. */
  static void await(List<CompletableFuture<ExecutionTree>> replies) {
    for (var reply : replies) {
      try {
        Replies.await(reply);
      } catch (EngineException gone) {
        LOG.debug("A run has ended before it could obey", gone);
      }
    }
  }

  private WorkflowExecutionId root(WorkflowExecutionId id) {
    return query.rootOf(id).orElseThrow(() -> missing(id));
  }

  private WorkflowExecutionId root(TaskExecutionId id) {
    return query.rootOf(id).orElseThrow(() -> missing(id));
  }

  private static EngineException missing(WorkflowExecutionId id) {
    return EngineException.notFound(
        "execution-not-found",
        "WorkflowExecution not found [id=%s]".formatted(id),
        "Check the id; it may have been deleted.");
  }

  private static EngineException missing(TaskExecutionId id) {
    return EngineException.notFound(
        "task-execution-not-found",
        "TaskExecution not found [id=%s]".formatted(id),
        "Check the id; it may have been deleted.");
  }
}
