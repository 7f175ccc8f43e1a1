/** The screens over stand-ins, to be looked at while they are built. */
@NullMarked
package dev.tramontane.ui.dev;

import org.jspecify.annotations.NullMarked;
