/**
 * Starting a workflow: the form that is made from what the workflow declares as its input, and the
 * request that comes out of it.
 */
@NullMarked
package dev.tramontane.ui.run;

import org.jspecify.annotations.NullMarked;
