package dev.tramontane.engine.action;

import dev.tramontane.engine.core.command.ActionResult;
import dev.tramontane.value.FrozenMap;

/**
 * Something a task can do, written in Java. Called on a virtual thread of its own, so it may block;
 * an interrupt means that nobody wants the result any more. Implementations are safe for use by
 * many threads.
 */
public interface Action {

  ActionDescriptor descriptor();

  /**
   * Does the work. What an asynchronous action returns is ignored unless it is a failure: somebody
   * outside reports the result.
   *
   * @throws ActionException if the work fails with nothing but a message
   */
  ActionResult run(ActionInvocation invocation) throws InterruptedException;

  /**
   * Whether this call has no side effect and takes no time, so that a run may make it within a
   * decision instead of waiting for it.
   */
  default boolean isImmediate(FrozenMap input) {
    return descriptor().pure();
  }

  /** How messages show the action, in Mistral's words. */
  default String representation() {
    return "<%s object at 0x%012x>"
        .formatted(descriptor().typeName(), System.identityHashCode(this));
  }
}
