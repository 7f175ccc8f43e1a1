/** Environments in PostgreSQL. */
@NullMarked
package dev.tramontane.engine.environment.jooq;

import org.jspecify.annotations.NullMarked;
