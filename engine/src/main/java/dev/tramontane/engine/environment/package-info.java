/** Environments: named sets of variables that an execution can be started with. */
@NullMarked
package dev.tramontane.engine.environment;

import org.jspecify.annotations.NullMarked;
