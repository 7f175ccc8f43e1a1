/**
 * What the debug adapter needs of a debugger, in the debugger's own words. A server implements it
 * over its engine; tests implement it by hand.
 */
@NullMarked
package dev.tramontane.dap.target;

import org.jspecify.annotations.NullMarked;
