package dev.tramontane.engine.action.spi;

import dev.tramontane.value.FrozenMap;

/**
 * Something a task can do, written in Java. A public class with a public constructor without
 * parameters that is named in {@code META-INF/services/dev.tramontane.engine.action.spi.Action}.
 * One object serves all calls, many of them at a time.
 */
public interface Action {

  /** What it is called, takes and gives; always the same. */
  ActionSchema schema();

  /**
   * Does the work, on a thread that may block. An interrupt means that nobody wants the result any
   * more. What an {@linkplain Trait#ASYNCHRONOUS asynchronous} action returns is ignored unless it
   * is a failure: somebody outside reports the result.
   *
   * @throws ActionException if the work fails with nothing but a message
   * @throws Exception if it fails in a way that it does not know; the task fails alike
   */
  ActionOutcome run(ActionCall call) throws Exception;

  /**
   * Gives up a call that is under way, after its thread was interrupted: the place to end what does
   * not heed an interrupt. Called from another thread, at most once, perhaps after the call ended.
   */
  default void cancel(ActionCall call) {}

  /**
   * Whether this call has no side effect and takes no time, so that a run may make it within a
   * decision instead of waiting for it. Asked of the engine's own actions only.
   */
  default boolean isImmediate(FrozenMap input) {
    return schema().is(Trait.PURE);
  }

  /** How messages show the action, in Mistral's words. */
  default String representation() {
    return "<%s object at 0x%012x>".formatted(schema().typeName(), System.identityHashCode(this));
  }
}
