package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ExecutionTree;
import java.util.concurrent.CompletableFuture;

/**
 * A command on its way to a run.
 *
 * @param reply is given the state right after the command once that is durable, or the reason why
 *     the command could not be obeyed
 */
record Letter(Command command, CompletableFuture<ExecutionTree> reply) {

  static Letter of(Command command) {
    return new Letter(command, new CompletableFuture<>());
  }
}
