/** Tests of the runtime on a journal in memory. */
@NullMarked
package dev.tramontane.engine.runtime;

import org.jspecify.annotations.NullMarked;
