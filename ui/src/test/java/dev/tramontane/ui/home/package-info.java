/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.home;

import org.jspecify.annotations.NullMarked;
