/** Tests of {@code dev.tramontane.server.startup}. */
@NullMarked
package dev.tramontane.server.startup;

import org.jspecify.annotations.NullMarked;
