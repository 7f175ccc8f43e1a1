/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.execution;

import org.jspecify.annotations.NullMarked;
