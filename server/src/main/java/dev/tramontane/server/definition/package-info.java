/** What REST and editors both want to know of stored definitions. */
@NullMarked
package dev.tramontane.server.definition;

import org.jspecify.annotations.NullMarked;
