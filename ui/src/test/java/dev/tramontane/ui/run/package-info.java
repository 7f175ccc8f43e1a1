/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.run;

import org.jspecify.annotations.NullMarked;
