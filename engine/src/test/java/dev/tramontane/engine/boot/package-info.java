/** Tests of the whole engine on a real database. */
@NullMarked
package dev.tramontane.engine.boot;

import org.jspecify.annotations.NullMarked;
