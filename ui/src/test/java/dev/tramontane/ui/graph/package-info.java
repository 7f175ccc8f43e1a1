/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.graph;

import org.jspecify.annotations.NullMarked;
