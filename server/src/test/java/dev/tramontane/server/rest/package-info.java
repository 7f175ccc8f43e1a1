/** Tests of {@code dev.tramontane.server.rest}. */
@NullMarked
package dev.tramontane.server.rest;

import org.jspecify.annotations.NullMarked;
