/**
 * One execution: its graph and text, its tasks, its tree, its journal, its data, and why it failed.
 * What is shown is read by {@link dev.tramontane.ui.execution.ExecutionReader} in a fixed number of
 * calls.
 */
@NullMarked
package dev.tramontane.ui.execution;

import org.jspecify.annotations.NullMarked;
