/**
 * The debugger on live and finished runs: moves become commands, views are read from the state of
 * the run. The rules of stopping are in the core.
 */
@NullMarked
package dev.tramontane.engine.debug.service;

import org.jspecify.annotations.NullMarked;
