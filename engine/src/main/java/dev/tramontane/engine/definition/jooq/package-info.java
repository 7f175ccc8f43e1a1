/** Definitions in PostgreSQL. */
@NullMarked
package dev.tramontane.engine.definition.jooq;

import org.jspecify.annotations.NullMarked;
