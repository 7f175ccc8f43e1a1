/** Wires the parts of the IDE that views share. */
@NullMarked
package dev.tramontane.ui.config;

import org.jspecify.annotations.NullMarked;
