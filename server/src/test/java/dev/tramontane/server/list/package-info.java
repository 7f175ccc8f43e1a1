/** Tests of {@code dev.tramontane.server.list}. */
@NullMarked
package dev.tramontane.server.list;

import org.jspecify.annotations.NullMarked;
