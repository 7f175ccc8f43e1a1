/** Starts and stops the packaged application and talks to it as any client does. */
@NullMarked
package dev.tramontane.e2e.support;

import org.jspecify.annotations.NullMarked;
