/**
 * The numbers of the protocol for what has a name of its own: branches are threads, tasks on the
 * way up to the root are stack frames.
 */
@NullMarked
package dev.tramontane.dap.thread;

import org.jspecify.annotations.NullMarked;
