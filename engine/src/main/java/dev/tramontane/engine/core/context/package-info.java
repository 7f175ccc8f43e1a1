/** The variables that travel with a branch, and how the variables of several branches merge. */
@NullMarked
package dev.tramontane.engine.core.context;

import org.jspecify.annotations.NullMarked;
