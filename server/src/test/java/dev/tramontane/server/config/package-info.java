/** Tests of {@code dev.tramontane.server.config}. */
@NullMarked
package dev.tramontane.server.config;

import org.jspecify.annotations.NullMarked;
