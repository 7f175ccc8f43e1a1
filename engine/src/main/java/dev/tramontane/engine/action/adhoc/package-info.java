/**
 * Ad-hoc actions that are called outside any workflow: from the called action down to the one in
 * Java, and back up with its result. Pure; inside a workflow the core does the same in its own
 * frame.
 */
@NullMarked
package dev.tramontane.engine.action.adhoc;

import org.jspecify.annotations.NullMarked;
