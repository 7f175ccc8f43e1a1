/** Tests of {@code dev.tramontane.server.security}. */
@NullMarked
package dev.tramontane.server.security;

import org.jspecify.annotations.NullMarked;
