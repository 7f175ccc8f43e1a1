/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.component;

import org.jspecify.annotations.NullMarked;
