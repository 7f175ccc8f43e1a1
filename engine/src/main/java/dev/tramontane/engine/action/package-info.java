/**
 * Actions: what a task can do. {@link dev.tramontane.engine.action.spi.Action} is the contract of
 * one written in Java, {@link dev.tramontane.engine.action.ActionRunner} calls it and makes a
 * result of whatever happens, {@link dev.tramontane.engine.action.Actions} stores and lists ad-hoc
 * ones.
 */
@NullMarked
package dev.tramontane.engine.action;

import org.jspecify.annotations.NullMarked;
