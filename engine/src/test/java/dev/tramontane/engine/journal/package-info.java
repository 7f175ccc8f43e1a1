/** Tests of the journal and its fake. */
@NullMarked
package dev.tramontane.engine.journal;

import org.jspecify.annotations.NullMarked;
