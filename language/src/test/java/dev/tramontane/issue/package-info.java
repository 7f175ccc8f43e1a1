/** Issues as people read them. */
@NullMarked
package dev.tramontane.issue;

import org.jspecify.annotations.NullMarked;
