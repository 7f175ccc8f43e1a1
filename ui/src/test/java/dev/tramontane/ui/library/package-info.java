/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.library;

import org.jspecify.annotations.NullMarked;
