package dev.tramontane.engine.runtime;

import dev.tramontane.engine.core.command.Command;
import dev.tramontane.engine.core.state.ExecutionTree;
import java.util.concurrent.CompletableFuture;

/**
 * A command on its way to a run.
 *
 * @param answersEffect whether it reports the outcome of something the run asked for, which it
 *     cannot do without
 * @param reply is given the state right after the command once that is durable, or the reason why
 *     the command could not be obeyed
 */
record Letter(Command command, boolean answersEffect, CompletableFuture<ExecutionTree> reply) {

  static Letter request(Command command) {
    return new Letter(command, false, new CompletableFuture<>());
  }

  static Letter answer(Command command) {
    return new Letter(command, true, new CompletableFuture<>());
  }
}
