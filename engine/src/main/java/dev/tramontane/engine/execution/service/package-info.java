/**
 * The executions service on a journal: requests become commands to live runs, answers come from
 * their states or from the projections.
 */
@NullMarked
package dev.tramontane.engine.execution.service;

import org.jspecify.annotations.NullMarked;
