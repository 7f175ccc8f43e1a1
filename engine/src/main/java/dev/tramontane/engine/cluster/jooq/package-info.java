/** Leases in PostgreSQL. */
@NullMarked
package dev.tramontane.engine.cluster.jooq;

import org.jspecify.annotations.NullMarked;
