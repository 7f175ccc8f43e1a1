/**
 * The journal in PostgreSQL: one round trip per batch, everything by the measurements of the
 * journal layout.
 */
@NullMarked
package dev.tramontane.engine.journal.jooq;

import org.jspecify.annotations.NullMarked;
