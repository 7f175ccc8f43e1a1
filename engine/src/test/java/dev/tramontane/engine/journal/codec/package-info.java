/** Tests of the journal and its fake. */
@NullMarked
package dev.tramontane.engine.journal.codec;

import org.jspecify.annotations.NullMarked;
