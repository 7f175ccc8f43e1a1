/**
 * What actions may reach: the one place that turns names of hosts into addresses for them, and
 * refuses those that a workflow's author has no business with.
 */
@NullMarked
package dev.tramontane.engine.action.network;

import org.jspecify.annotations.NullMarked;
