/**
 * What happens around a start: examples the first time, the line that says where to look, and plain
 * words when it does not work.
 */
@NullMarked
package dev.tramontane.server.startup;

import org.jspecify.annotations.NullMarked;
