/**
 * The sockets of editors: {@code /lsp} speaks the Language Server Protocol, {@code /dap} the Debug
 * Adapter Protocol, one JSON message per frame.
 */
@NullMarked
package dev.tramontane.server.socket;

import org.jspecify.annotations.NullMarked;
