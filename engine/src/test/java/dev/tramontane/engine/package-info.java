/** Rules about the structure of the engine and of what it is built on. */
@NullMarked
package dev.tramontane.engine;

import org.jspecify.annotations.NullMarked;
