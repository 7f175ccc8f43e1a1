/** Hand-written stand-ins for the engine's services, filled by tests and by the demonstration. */
@NullMarked
package dev.tramontane.ui.fake;

import org.jspecify.annotations.NullMarked;
