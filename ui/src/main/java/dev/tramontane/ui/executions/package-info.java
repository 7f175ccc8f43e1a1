/** The list of executions, filtered and paged where the data is. */
@NullMarked
package dev.tramontane.ui.executions;

import org.jspecify.annotations.NullMarked;
