/**
 * What somebody who writes an action needs, and all of it: {@link
 * dev.tramontane.engine.action.spi.Action} is the contract, found by {@link
 * java.util.ServiceLoader} on the class path and in plugins. The package depends on nothing of ours
 * but the value model, so that a plugin needs no more to be compiled.
 */
@NullMarked
package dev.tramontane.engine.action.spi;

import org.jspecify.annotations.NullMarked;
