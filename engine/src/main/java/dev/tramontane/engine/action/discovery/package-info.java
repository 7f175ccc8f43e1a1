/**
 * Finds actions: on the class path, and in a folder of plugins, each with a class loader of its own
 * that lets it see the SPI and the JDK and nothing else of ours. What cannot be loaded is logged
 * and left out; it keeps no server from starting.
 */
@NullMarked
package dev.tramontane.engine.action.discovery;

import org.jspecify.annotations.NullMarked;
