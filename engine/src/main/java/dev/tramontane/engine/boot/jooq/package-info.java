/** Makes all stores and queries of a database. */
@NullMarked
package dev.tramontane.engine.boot.jooq;

import org.jspecify.annotations.NullMarked;
