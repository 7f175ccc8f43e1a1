/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.executions;

import org.jspecify.annotations.NullMarked;
