/** The frame around every screen: the rail, the trail, the search, and the error page. */
@NullMarked
package dev.tramontane.ui.shell;

import org.jspecify.annotations.NullMarked;
