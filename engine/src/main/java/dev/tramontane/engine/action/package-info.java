/**
 * Actions: what a task can do. {@link dev.tramontane.engine.action.Action} is the contract of one
 * written in Java, {@link dev.tramontane.engine.action.Actions} stores and lists ad-hoc ones. An
 * action knows nothing of runs; it gets its input and answers.
 */
@NullMarked
package dev.tramontane.engine.action;

import org.jspecify.annotations.NullMarked;
