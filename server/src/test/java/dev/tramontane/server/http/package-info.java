/** Tests of {@code dev.tramontane.server.http}. */
@NullMarked
package dev.tramontane.server.http;

import org.jspecify.annotations.NullMarked;
