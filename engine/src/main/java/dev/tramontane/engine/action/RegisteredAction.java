package dev.tramontane.engine.action;

import dev.tramontane.engine.action.spi.Action;
import dev.tramontane.engine.action.spi.ActionSchema;
import dev.tramontane.engine.action.spi.Trait;
import dev.tramontane.value.FrozenMap;

/**
 * An action and what it said of itself when it was registered; it is not asked again.
 *
 * @param ours whether it is part of the engine, which may then run it on threads of its own
 */
public record RegisteredAction(Action action, ActionSchema schema, boolean ours) {

  private static final String OUR_PACKAGE = RegisteredAction.class.getPackageName() + ".";

  static RegisteredAction of(Action action) {
    boolean ours = action.getClass().getName().startsWith(OUR_PACKAGE);
    return new RegisteredAction(action, action.schema(), ours);
  }

  /** Whether this call has no side effect and takes no time. */
  public boolean isImmediate(FrozenMap input) {
    return isPure() && action.isImmediate(input);
  }

  /** A foreign action may be wrong about being pure, and a run must not wait for it. */
  boolean isPure() {
    return ours && schema.is(Trait.PURE);
  }

  /** Whether it may be run again after a crash without harm. */
  public boolean isRepeatable() {
    return schema.is(Trait.REPEATABLE) || schema.is(Trait.PURE);
  }

  /** Whether the calling thread can do the work: it heeds interrupts and leaves the processor. */
  boolean runsInPlace() {
    return ours && (schema.is(Trait.PURE) || schema.is(Trait.WAITING));
  }
}
