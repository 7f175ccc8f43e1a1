/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.debug;

import org.jspecify.annotations.NullMarked;
