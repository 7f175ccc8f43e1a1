/** Tests of the journal and its fake. */
@NullMarked
package dev.tramontane.engine.journal.jooq;

import org.jspecify.annotations.NullMarked;
