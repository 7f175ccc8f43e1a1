/**
 * The engine that runs workflows. Callers use the service interfaces in the packages below
 * (Definitions, Executions, Debugger, Actions, Environments); all of them fail with {@link
 * dev.tramontane.engine.EngineException}.
 */
@NullMarked
package dev.tramontane.engine;

import org.jspecify.annotations.NullMarked;
