/** Tests of {@code dev.tramontane.server.api}. */
@NullMarked
package dev.tramontane.server.api;

import org.jspecify.annotations.NullMarked;
