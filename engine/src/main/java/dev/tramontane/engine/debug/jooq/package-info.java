/** Breakpoints in PostgreSQL. */
@NullMarked
package dev.tramontane.engine.debug.jooq;

import org.jspecify.annotations.NullMarked;
