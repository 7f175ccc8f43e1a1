/**
 * A real PostgreSQL that travels with Tramontane: unpacked, initialised, started and stopped by
 * {@link dev.tramontane.db.embedded.EmbeddedPostgres}. It listens on loopback only, asks for a
 * password, and writes durably.
 */
@NullMarked
package dev.tramontane.db.embedded;

import org.jspecify.annotations.NullMarked;
