/**
 * The application: one process and one port for the IDE, the REST API and the editors' sockets.
 * Packages below it wire and translate; what a workflow means is decided in the engine.
 */
@NullMarked
package dev.tramontane.server;

import org.jspecify.annotations.NullMarked;
