/** Puts the engine together from a database and settings, without any framework. */
@NullMarked
package dev.tramontane.engine.boot;

import org.jspecify.annotations.NullMarked;
