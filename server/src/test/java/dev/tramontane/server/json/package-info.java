/** Tests of {@code dev.tramontane.server.json}. */
@NullMarked
package dev.tramontane.server.json;

import org.jspecify.annotations.NullMarked;
