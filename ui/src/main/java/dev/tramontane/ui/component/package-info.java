/**
 * Parts that the screens share: the text editor, values as trees, states, times, ids, icons, the
 * trail, and live updates. Nothing here knows a particular screen.
 */
@NullMarked
package dev.tramontane.ui.component;

import org.jspecify.annotations.NullMarked;
