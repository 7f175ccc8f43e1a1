/** Tests of the package of the same name. */
@NullMarked
package dev.tramontane.ui.editor;

import org.jspecify.annotations.NullMarked;
