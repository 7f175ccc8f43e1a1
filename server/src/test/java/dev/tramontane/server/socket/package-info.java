/** Tests of {@code dev.tramontane.server.socket}. */
@NullMarked
package dev.tramontane.server.socket;

import org.jspecify.annotations.NullMarked;
