/**
 * Starting, steering and reading workflow executions: the service interface {@link
 * dev.tramontane.engine.execution.Executions} and the requests it takes.
 */
@NullMarked
package dev.tramontane.engine.execution;

import org.jspecify.annotations.NullMarked;
