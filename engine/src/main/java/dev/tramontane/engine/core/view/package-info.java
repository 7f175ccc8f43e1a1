/**
 * What an expression sees of a run: layers of variables in Mistral's order, and the functions
 * {@code task()}, {@code execution()} and their kin, answered from the state alone.
 */
@NullMarked
package dev.tramontane.engine.core.view;

import org.jspecify.annotations.NullMarked;
